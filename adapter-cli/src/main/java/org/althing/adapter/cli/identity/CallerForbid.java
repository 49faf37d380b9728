package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.ForbidCaller;
import org.althing.domain.identity.CallerName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forbid",
        description = "Lets a service on the host call no more; its secret is destroyed.",
        footer = "  althing caller forbid fpms")
final class CallerForbid extends Operation {
    @Parameters(paramLabel = "NAME", description = "What the service is called.")
    @SuppressWarnings("NullAway.Init")
    private CallerName name;

    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(ForbidCaller.class).forbid(new ForbidCaller.Command(Desk.CONSOLE, name))) {
            case ForbidCaller.Forbidden forbidden -> Answer.done("The service " + name + " may call no more.");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
