package org.althing.adapter.cli;

import java.io.PrintWriter;
import java.util.UUID;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Inquiry;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.Door;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.service.Serve;
import org.althing.adapter.cli.terminal.Terminal;
import org.althing.application.Problem;
import org.althing.application.StorageUnavailable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: reads the arguments, does what they say, answers, and says by a number how it ended. */
public final class Cli {
    private final Terminal terminal;
    private final Program program;
    private final Printer printer;
    private final AlthingCommand root = new AlthingCommand();

    private Cli(Terminal terminal, Program program) {
        this.terminal = terminal;
        this.program = program;
        this.printer = new Printer(terminal);
    }

    /**
     * Runs one command.
     *
     * @return the number to end the process with
     */
    public static int run(String[] arguments, Terminal terminal, Program program) {
        return new Cli(terminal, program).run(arguments).number();
    }

    private ExitCode run(String... arguments) {
        try {
            return execute(CommandTree.grow(root).parseArgs(arguments));
        } catch (ParameterException e) {
            return usageError(e);
        } catch (CannotRun e) {
            printer.complain(String.valueOf(e.getMessage()));
            return e.exit();
        } catch (StorageUnavailable e) {
            return printer.complain(Problem.SERVER_UNAVAILABLE, "The storage cannot be used: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } catch (RuntimeException | Error e) {
            return bug(e);
        }
    }

    private ExitCode execute(ParseResult parsed) throws InterruptedException {
        var line = innermost(parsed).commandSpec().commandLine();
        if (line.isUsageHelpRequested()) {
            line.usage(new PrintWriter(terminal.out(), true), terminal.colour() ? Ansi.ON : Ansi.OFF);
            return ExitCode.OK;
        }
        Object command = line.getCommand();
        return switch (command) {
            case Operation operation -> operate(operation);
            case Inquiry inquiry -> printer.print(inquiry.run(program, root.flags()), inquiry.format());
            case Serve serve -> {
                serve.run(program, root.flags(), terminal);
                yield ExitCode.OK;
            }
            default -> throw new ParameterException(line, "A command is missing.");
        };
    }

    private ExitCode operate(Operation operation) {
        operation.password().ifPresent(password -> password.read(terminal.passwords()));
        return switch (program.door(root.flags())) {
            case Door.Here here -> printer.print(call(operation, here), operation.format());
            case Door.Elsewhere elsewhere ->
                throw new CannotRun(ExitCode.UNREACHABLE, "a server has the data folder: " + elsewhere.socket());
        };
    }

    private static Answer call(Operation operation, Door.Here here) {
        try (var useCases = here.useCases()) {
            return operation.run(new Desk(useCases));
        }
    }

    private ExitCode usageError(ParameterException e) {
        var suggestions = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : null;
        printer.complain(String.valueOf(e.getMessage()));
        var name = e.getCommandLine().getCommandSpec().qualifiedName();
        printer.message(
                suggestions == null || suggestions.isEmpty()
                        ? "Try '" + name + " --help'."
                        : "Did you mean '" + suggestions.getFirst() + "'? Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    /** No detail is shown: it could hold what nobody should read, and helps only those who have the source. */
    private ExitCode bug(Throwable bug) {
        var incident = UUID.randomUUID().toString();
        program.report(incident, bug);
        printer.complain(
                "This is a bug. Please report the incident " + incident + " [" + Problem.SERVER_FAULT.code() + "]");
        if (root.flags().debug()) {
            bug.printStackTrace(terminal.err());
        }
        return ExitCode.FAILED;
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }
}
