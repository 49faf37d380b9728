package org.althing.adapter.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.althing.adapter.cli.command.Inquiry;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.Nearest;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.service.Serve;
import org.althing.adapter.cli.terminal.Terminal;
import org.althing.application.Problem;
import org.althing.application.StorageUnavailable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One command, from its arguments to its exit code. */
final class Run {
    private final List<String> arguments;
    private final Terminal terminal;
    private final Program program;
    private final Duration patience;
    private final Printer printer;
    private final AlthingCommand root = new AlthingCommand();

    Run(List<String> arguments, Terminal terminal, Program program, Duration patience) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.program = program;
        this.patience = patience;
        this.printer = new Printer(terminal);
    }

    int toItsEnd() {
        try {
            return execute(CommandTree.grow(root).parseArgs(arguments.toArray(String[]::new)));
        } catch (ParameterException e) {
            return usageError(e).number();
        } catch (CannotRun e) {
            printer.complain(String.valueOf(e.getMessage()));
            return e.exit().number();
        } catch (StorageUnavailable e) {
            return printer.complain(Problem.SERVER_UNAVAILABLE, "The storage cannot be used now: " + e.getMessage())
                    .number();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.number();
        } catch (RuntimeException | Error e) {
            return bug(e).number();
        }
    }

    private int execute(ParseResult parsed) throws InterruptedException {
        var line = innermost(parsed).commandSpec().commandLine();
        if (line.isUsageHelpRequested()) {
            line.usage(new PrintWriter(terminal.out(), true), terminal.colour() ? Ansi.ON : Ansi.OFF);
            return ExitCode.OK.number();
        }
        if (line.isVersionHelpRequested()) {
            terminal.out().println("althing " + program.version());
            return ExitCode.OK.number();
        }
        Object command = line.getCommand();
        return switch (command) {
            case Operation operation ->
                new Dispatch(arguments, terminal, printer, patience).run(operation, () -> program.door(root.flags()));
            case Inquiry inquiry ->
                printer.print(inquiry.run(program, root.flags()), inquiry.format())
                        .number();
            case Serve serve -> {
                serve.run(program, root.flags(), terminal);
                yield ExitCode.OK.number();
            }
            default -> throw new ParameterException(line, "A command is missing.");
        };
    }

    private ExitCode usageError(ParameterException e) {
        var name = e.getCommandLine().getCommandSpec().qualifiedName();
        printer.complain(String.valueOf(e.getMessage()).replaceFirst("^Error: ", ""));
        printer.message(
                suggestion(e).map(meant -> "Did you mean '" + meant + "'? ").orElse("") + "Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    /** The command that was meant. Picocli's own guess is by pairs of letters, of which two swapped ones spoil three. */
    private static Optional<String> suggestion(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        var word = unmatched.getUnmatched().getFirst();
        return word.startsWith("-")
                ? unmatched.getSuggestions().stream().findFirst()
                : Nearest.closeTo(word, e.getCommandLine().getSubcommands().keySet());
    }

    /** No detail is shown: it could hold what nobody should read, and helps only those who have the source. */
    private ExitCode bug(Throwable bug) {
        var incident = UUID.randomUUID().toString();
        program.report(incident, bug);
        if (root.flags().debug()) {
            bug.printStackTrace(terminal.err());
        }
        return printer.complain(
                Problem.SERVER_FAULT, "This is a mistake of the program; report it as incident " + incident + ".");
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }
}
