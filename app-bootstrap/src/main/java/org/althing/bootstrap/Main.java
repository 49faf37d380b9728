package org.althing.bootstrap;

import org.althing.adapter.cli.Cli;
import org.althing.adapter.cli.terminal.Terminal;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var exit = Cli.run(arguments, Terminal.system(), new AlthingProgram(System.getenv()));
        System.exit(exit);
    }
}
