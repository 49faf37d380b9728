package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "disable",
        description = "Keeps a user out: the sessions end, and the API keys open nothing.",
        footer = "  althing user disable ada")
final class UserDisable extends Operation {
    @Mixin
    private final UserParameter whom = new UserParameter();

    @Override
    public Answer run(Desk desk) {
        return Admission.change(desk, whom.user(), true);
    }
}
