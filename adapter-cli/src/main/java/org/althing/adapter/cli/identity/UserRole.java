package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.ChangeUser;
import org.althing.domain.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "role",
        description = "Gives a user another role; it holds from the next request on.",
        footer = "  althing user role ada operator")
final class UserRole extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Parameters(index = "1", paramLabel = "ROLE", description = "user, operator or admin.")
    @SuppressWarnings("NullAway.Init")
    private Role role;

    @Override
    public Answer run(Desk desk) {
        var command = new ChangeUser.Command(Desk.CONSOLE, whom.user(), role, null);
        return switch (desk.get(ChangeUser.class).change(command)) {
            case ChangeUser.Changed changed -> Answer.shown(changed.user());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
