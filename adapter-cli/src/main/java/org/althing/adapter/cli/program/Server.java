package org.althing.adapter.cli.program;

import java.util.List;

/** The server, which runs until it is told to stop. */
public interface Server {
    /**
     * Starts it, and comes back when it answers.
     *
     * @return what to tell whoever started it, on the standard output and nowhere else, for a line may hold a secret
     * @throws CannotRun if it cannot be started as it is set up
     */
    List<String> start();

    /** Waits until it has stopped. */
    void await() throws InterruptedException;

    /** Ends it, with what was accepted done; does nothing if it has ended. Called from any thread. */
    void stop();
}
