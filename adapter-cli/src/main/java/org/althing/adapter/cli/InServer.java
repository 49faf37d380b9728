package org.althing.adapter.cli;

import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.Checks;
import org.althing.adapter.cli.program.Door;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Incidents;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.program.Server;
import org.althing.adapter.cli.program.UseCases;

/** The program as a command sees it that came to the server through the socket: there are use cases and nothing else. */
record InServer(UseCases useCases, Incidents incidents) implements Program {
    @Override
    public String version() {
        throw notHere();
    }

    /** The server's use cases stay open when the command has ended. */
    @Override
    public Door door(Flags flags) {
        return new Door.Here(useCases::get);
    }

    @Override
    public Server server(Flags flags) {
        throw notHere();
    }

    @Override
    public Checks checks(Flags flags) {
        throw notHere();
    }

    @Override
    public void report(String incident, Throwable bug) {
        incidents.report(incident, bug);
    }

    private static CannotRun notHere() {
        return new CannotRun(ExitCode.USAGE, "This command is not one for the server.");
    }
}
