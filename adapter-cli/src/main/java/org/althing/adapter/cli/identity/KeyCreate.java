package org.althing.adapter.cli.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.terminal.Text;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.identity.IssueApiKey;
import org.althing.application.identity.IssuedApiKeyView;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = {
            "Makes an API key, by which a program acts for a user.",
            "",
            "The standard output is the secret and nothing else. It is shown this once.",
        },
        footer = {
            "  althing key create backup --user ada --scope rooms:read",
            "  althing key create bot --user ada --scope rooms:write > bot.key",
        })
final class KeyCreate extends Operation {
    @Parameters(paramLabel = "NAME", description = "What to call the key, so that you know later which program has it.")
    @SuppressWarnings("NullAway.Init")
    private ApiKeyName name;

    @Mixin
    private final OwnerOption owner = new OwnerOption();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            required = true,
            split = ",",
            description = "What the key opens: rooms:read, rooms:write, games:read, games:write, device:read,"
                    + " device:control, device:capture or admin; several with commas.")
    private Set<Scope> scopes = new LinkedHashSet<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "When the key ends: a time such as 2027-06-30T12:00:00Z, or never; without it in 90 days.")
    private KeyEnd end = KeyEnd.UNSAID;

    @Option(
            names = "--address",
            paramLabel = "RANGE",
            split = ",",
            description = "From where the key may be used, such as 192.0.2.0/24; several with commas. Without it: from"
                    + " everywhere.")
    private List<AddressRange> addresses = new ArrayList<>();

    @Override
    public Answer run(Desk desk) {
        return desk.as(owner.user(), caller -> issue(desk, caller));
    }

    private Answer issue(Desk desk, Caller.Known caller) {
        var command = new IssueApiKey.Command(caller, null, name, scopes, addresses, end.end());
        return switch (desk.get(IssueApiKey.class).issue(command)) {
            case IssueApiKey.Issued issued -> show(issued.key());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    private Answer show(IssuedApiKeyView key) {
        var ends = key.expiresAt() == null ? "it never ends" : "it ends at " + key.expiresAt();
        var note = "The API key '" + key.name() + "' of " + owner.user() + " has the id " + key.id() + "; " + ends
                + ". The secret is shown this once.";
        return Answer.shown(key, Text.line(key.secret()), note);
    }
}
