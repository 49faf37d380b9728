package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PageOptions;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.identity.ListApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists a user's API keys, newest first, the ended ones too; their secrets are nowhere.",
        footer = "  althing key list --user ada")
final class KeyList extends Operation {
    @Mixin
    private final OwnerOption owner = new OwnerOption();

    @Mixin
    private final PageOptions page = new PageOptions();

    @Override
    public Answer run(Desk desk) {
        return desk.as(owner.user(), caller -> list(desk, caller));
    }

    private Answer list(Desk desk, Caller.Known caller) {
        var command = new ListApiKeys.Command(caller, page.limit(), page.after());
        return switch (desk.get(ListApiKeys.class).list(command)) {
            case ListApiKeys.Listed listed ->
                Answer.listed(listed.page(), "id", "name", "prefix", "scopes", "createdAt", "expiresAt", "revokedAt");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
