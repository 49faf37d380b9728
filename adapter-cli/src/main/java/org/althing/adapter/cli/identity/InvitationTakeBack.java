package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.TakeBackInvitation;
import org.althing.domain.identity.InvitationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "take-back",
        description = "Takes an invitation back: its secret is worth nothing from then on.",
        footer = "  althing invitation take-back 019abc1d-2e3f-7a4b-8c5d-6e7f8091a2b3")
final class InvitationTakeBack extends Operation {
    @Parameters(paramLabel = "INVITATION", description = "Its id, as \"althing invitation list\" shows it.")
    @SuppressWarnings("NullAway.Init")
    private InvitationId invitation;

    @Override
    public Answer run(Desk desk) {
        var command = new TakeBackInvitation.Command(Desk.CONSOLE, invitation);
        return switch (desk.get(TakeBackInvitation.class).takeBack(command)) {
            case TakeBackInvitation.TakenBack takenBack ->
                Answer.done("The invitation " + invitation + " is worth nothing any more.");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
