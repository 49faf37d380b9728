package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.PasswordOption;
import org.althing.application.Refusal;
import org.althing.application.identity.AddUser;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a new account needs, whatever its role. */
final class AccountOptions {
    @Parameters(paramLabel = "NAME", description = "The name to sign in with; it cannot be changed later.")
    @SuppressWarnings("NullAway.Init")
    private UserName name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "What others see; without it the name.")
    private @Nullable DisplayName displayName;

    @Mixin
    private final PasswordOption password = new PasswordOption();

    PasswordOption password() {
        return password;
    }

    Answer add(Desk desk, Role role) {
        var command = new AddUser.Command(Desk.CONSOLE, name, password.password(), displayName, role);
        return switch (desk.get(AddUser.class).add(command)) {
            case AddUser.Added added -> Answer.shown(added.user());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
