package org.althing.adapter.cli.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.InternalCallerView;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "allow",
        description = {
            "Lets a service on the host call by signing its requests, or changes what it may.",
            "",
            "Its secret is in the file callers/NAME.secret of the data folder.",
        },
        footer = {
            "  althing caller allow fpms --scope device:read",
            "  althing caller allow wlanpi --scope device:read,device:control --legacy",
        })
final class CallerAllow extends Operation {
    @Parameters(paramLabel = "NAME", description = "What the service is called.")
    @SuppressWarnings("NullAway.Init")
    private CallerName name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            required = true,
            split = ",",
            description = "What it may do: device:read, device:control, device:capture or admin; several with commas.")
    private Set<Scope> scopes = new LinkedHashSet<>();

    @Option(
            names = "--legacy",
            description =
                    "It may sign as services of wlanpi-core do, as only one may: whoever overhears that can repeat it.")
    private boolean legacy;

    @Override
    public Answer run(Desk desk) {
        var command = new AllowCaller.Command(Desk.CONSOLE, name, scopes, legacy);
        return switch (desk.get(AllowCaller.class).allow(command)) {
            case AllowCaller.Made(var made) -> Answer.shown(withoutSecret(made));
            case AllowCaller.Changed(var changed) -> Answer.shown(changed);
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    /** Whoever gives commands can read the file; a terminal's memory need not have it too. */
    private static InternalCallerView withoutSecret(InternalCallerView made) {
        return new InternalCallerView(made.name(), made.scopes(), made.legacy(), null);
    }
}
