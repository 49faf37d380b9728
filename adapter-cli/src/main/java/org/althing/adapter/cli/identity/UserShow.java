package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.FindUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Shows a user.", footer = "  althing user show ada")
final class UserShow extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(FindUser.class).find(new FindUser.Command(Desk.CONSOLE, whom.user()))) {
            case FindUser.Found found -> Answer.shown(found.user());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
