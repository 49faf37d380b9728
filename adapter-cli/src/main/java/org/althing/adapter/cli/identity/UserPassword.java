package org.althing.adapter.cli.identity;

import java.util.Optional;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PasswordOption;
import org.althing.application.Refusal;
import org.althing.application.identity.SetPassword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "password",
        description = "Gives a user another password, and ends the sessions begun with the old one.",
        footer = {
            "  althing user password ada",
            "  pass show althing/ada | althing user password ada --password-stdin",
        })
final class UserPassword extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Mixin
    private final PasswordOption password = new PasswordOption();

    @Override
    public Optional<PasswordOption> password() {
        return Optional.of(password);
    }

    @Override
    public Answer run(Desk desk) {
        var command = new SetPassword.Command(Desk.CONSOLE, whom.user(), password.password());
        return switch (desk.get(SetPassword.class).set(command)) {
            case SetPassword.PasswordSet set -> Answer.done("The new password of " + whom.user() + " holds.");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
