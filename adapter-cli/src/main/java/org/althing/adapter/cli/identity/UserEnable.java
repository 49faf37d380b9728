package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "enable", description = "Lets a user in again.", footer = "  althing user enable ada")
final class UserEnable extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Override
    public Answer run(Desk desk) {
        return Admission.change(desk, whom.user(), false);
    }
}
