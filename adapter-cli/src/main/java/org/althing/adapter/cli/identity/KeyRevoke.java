package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.identity.RevokeApiKey;
import org.althing.domain.identity.ApiKeyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Ends an API key of a user: its next request is refused.",
        footer = "  althing key revoke 019abc1d-2e3f-7a4b-8c5d-6e7f8091a2b3 --user ada")
final class KeyRevoke extends Operation {
    @Parameters(paramLabel = "KEY", description = "The key's id, as \"althing key list\" shows it.")
    @SuppressWarnings("NullAway.Init")
    private ApiKeyId key;

    @Mixin
    private final OwnerOption owner = new OwnerOption();

    @Override
    public Answer run(Desk desk) {
        return desk.as(owner.user(), caller -> revoke(desk, caller));
    }

    private Answer revoke(Desk desk, Caller.Known caller) {
        return switch (desk.get(RevokeApiKey.class).revoke(new RevokeApiKey.Command(caller, key))) {
            case RevokeApiKey.Revoked revoked -> Answer.done("The key " + key + " opens nothing any more.");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
