package org.althing.adapter.cli.activity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.activity.VerifyActivity;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        description = "Reads the whole record, and says whether every row is as it was written; else which is the first"
                + " that is not.",
        footer = "  althing activity verify")
final class ActivityVerify extends Operation {
    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(VerifyActivity.class).verify(new VerifyActivity.Command(Desk.CONSOLE))) {
            case VerifyActivity.Verified(var verification) -> Answer.shown(verification);
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
