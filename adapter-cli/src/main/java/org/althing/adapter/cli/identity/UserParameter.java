package org.althing.adapter.cli.identity;

import org.althing.domain.identity.UserPointer;
import picocli.CommandLine.Parameters;

/** Which user a command is about. */
final class UserParameter {
    @Parameters(paramLabel = "USER", description = "The user's name or id.")
    @SuppressWarnings("NullAway.Init")
    private UserPointer user;

    UserPointer user() {
        return user;
    }
}
