package org.althing.adapter.cli.program;

/** The program that the commands control. Nothing is opened or read before a command asks for it. */
public interface Program extends Incidents {
    String version();

    /**
     * Where use cases can be called: here, if nobody has the data folder, which is then ours until they are closed.
     *
     * @throws CannotRun if the program cannot run as it is set up
     */
    Door door(Flags flags);

    /** The server, not yet started. */
    Server server(Flags flags);

    /** The checks, not yet run. */
    Checks checks(Flags flags);
}
