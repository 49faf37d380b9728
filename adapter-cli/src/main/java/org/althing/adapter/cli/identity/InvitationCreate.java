package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.terminal.Text;
import org.althing.application.Refusal;
import org.althing.application.identity.InvitationView;
import org.althing.application.identity.Invite;
import org.althing.domain.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        description = {
            "Makes an invitation, by which one person signs up within seven days.",
            "",
            "The standard output is the secret and nothing else. It is shown this once.",
        },
        footer = {"  althing invitation create", "  althing invitation create --role operator"})
final class InvitationCreate extends Operation {
    @Option(names = "--role", paramLabel = "ROLE", description = "user, operator or admin; without it user.")
    private Role role = Role.USER;

    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(Invite.class).invite(new Invite.Command(Desk.CONSOLE, role, null))) {
            case Invite.Invited(var invitation) -> show(invitation);
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    private static Answer show(InvitationView invitation) {
        var note = "The invitation " + invitation.id() + " ends at " + invitation.expiresAt()
                + ". The secret is shown this once.";
        return Answer.shown(invitation, Text.line(String.valueOf(invitation.secret())), note);
    }
}
