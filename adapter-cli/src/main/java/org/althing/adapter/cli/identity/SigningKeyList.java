package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.ListSigningKeys;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists the keys that sign access tokens, the one that is used last first.",
        footer = "  althing signing-key list")
final class SigningKeyList extends Operation {
    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(ListSigningKeys.class).list(new ListSigningKeys.Command(Desk.CONSOLE))) {
            case ListSigningKeys.Listed listed ->
                Answer.listed(listed.page(), "kid", "algorithm", "state", "createdAt", "usedFrom");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
