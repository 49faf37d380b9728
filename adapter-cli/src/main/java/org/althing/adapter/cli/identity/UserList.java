package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PageOptions;
import org.althing.application.Refusal;
import org.althing.application.identity.ListUsers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the users by name.",
        footer = {
            "  althing user list",
            "  althing user list -o json | jq -r '.items[].name'",
        })
final class UserList extends Operation {
    @Mixin
    private final PageOptions page = new PageOptions();

    @Override
    public Answer run(Desk desk) {
        var command = new ListUsers.Command(Desk.CONSOLE, page.limit(), page.after());
        return switch (desk.get(ListUsers.class).list(command)) {
            case ListUsers.Listed listed ->
                Answer.listed(listed.page(), "name", "displayName", "kind", "role", "disabled", "createdAt");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
