package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.ListCallers;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists the services on the host that may call, by name.",
        footer = "  althing caller list")
final class CallerList extends Operation {
    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(ListCallers.class).list(new ListCallers.Command(Desk.CONSOLE))) {
            case ListCallers.Listed listed -> Answer.listed(listed.page(), "name", "scopes", "legacy");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
