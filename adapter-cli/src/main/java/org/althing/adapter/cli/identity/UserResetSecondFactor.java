package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.ResetSecondFactor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset-second-factor",
        description = "Ends a user's second factor, for who has lost the app and the recovery codes; the password lets"
                + " them in again.",
        footer = "  althing user reset-second-factor ada")
final class UserResetSecondFactor extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Override
    public Answer run(Desk desk) {
        var command = new ResetSecondFactor.Command(Desk.CONSOLE, whom.user());
        return switch (desk.get(ResetSecondFactor.class).reset(command)) {
            case ResetSecondFactor.Reset reset -> Answer.done(whom.user() + " comes in by the password alone again.");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
