package org.althing.adapter.cli.identity;

import org.althing.domain.identity.UserPointer;
import picocli.CommandLine.Option;

/** Whose keys a command is about. */
final class OwnerOption {
    @Option(names = "--user", paramLabel = "USER", required = true, description = "Whose: the user's name or id.")
    @SuppressWarnings("NullAway.Init")
    private UserPointer user;

    UserPointer user() {
        return user;
    }
}
