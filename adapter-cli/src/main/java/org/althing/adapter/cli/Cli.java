package org.althing.adapter.cli;

import java.time.Duration;
import java.util.List;
import org.althing.adapter.cli.program.Incidents;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.program.UseCases;
import org.althing.adapter.cli.socket.Commands;
import org.althing.adapter.cli.terminal.Terminal;

/** The command line: reads the arguments, does what they say, answers, and says by a number how it ended. */
public final class Cli {
    /** A server that starts has its data folder some time before it listens, and another command has it for a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Cli() {}

    /**
     * Runs one command.
     *
     * @return the number to end the process with
     */
    public static int run(String[] arguments, Terminal terminal, Program program) {
        return run(List.of(arguments), terminal, program, PATIENCE);
    }

    /** The commands that a server runs for those who give them at the socket in its data folder. */
    public static Commands inServer(UseCases useCases, Incidents incidents) {
        var program = new InServer(useCases, incidents);
        return (arguments, terminal) -> run(arguments, terminal, program, Duration.ZERO);
    }

    static int run(List<String> arguments, Terminal terminal, Program program, Duration patience) {
        return new Run(arguments, terminal, program, patience).toItsEnd();
    }
}
