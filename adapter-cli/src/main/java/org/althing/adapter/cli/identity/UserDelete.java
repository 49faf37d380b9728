package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.DeleteUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "delete",
        description =
                "Deletes a user for good, with sessions, keys and profile. What they said stays, without their name;"
                        + " rooms that they own pass to who joined first.",
        footer = "  althing user delete ada --yes")
final class UserDelete extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Option(names = "--yes", required = true, description = "That you are sure: it cannot be taken back.")
    private boolean sure;

    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(DeleteUser.class).delete(new DeleteUser.Command(Desk.CONSOLE, whom.user()))) {
            case DeleteUser.Deleted deleted ->
                Answer.done(whom.user() + " is gone; the name is free again after 30 days.");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
