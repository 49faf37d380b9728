package org.althing.adapter.cli.program;

/** The program cannot do what a command asks of it, for a reason that the person who gave the command can mend. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;

    /** @param why one line, in plain words, with what to do about it */
    public CannotRun(ExitCode exit, String why) {
        super(why);
        this.exit = exit;
    }

    public ExitCode exit() {
        return exit;
    }
}
