package org.althing.adapter.cli.command;

import java.util.Optional;

/** A command that calls use cases, in this process or in the server that has the data folder. */
public abstract non-sealed class Operation extends Answering {
    /** Calls them. */
    public abstract Answer run(Desk desk);

    /** The password that it needs before it can run. */
    public Optional<PasswordOption> password() {
        return Optional.empty();
    }
}
