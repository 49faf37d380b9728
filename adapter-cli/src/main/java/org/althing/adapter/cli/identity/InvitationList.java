package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PageOptions;
import org.althing.application.Refusal;
import org.althing.application.identity.ListInvitations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists invitations, newest first, the used and the expired ones too; their secrets are nowhere.",
        footer = "  althing invitation list")
final class InvitationList extends Operation {
    @Mixin
    private final PageOptions page = new PageOptions();

    @Override
    public Answer run(Desk desk) {
        var command = new ListInvitations.Command(Desk.CONSOLE, page.limit(), page.after());
        return switch (desk.get(ListInvitations.class).list(command)) {
            case ListInvitations.Listed listed ->
                Answer.listed(listed.page(), "id", "role", "createdAt", "expiresAt", "usedBy");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
