package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.AddService;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-service",
        description = "Makes an account for a program: it has no password, and comes in by API keys alone.",
        footer = {
            "  althing user add-service weather-station",
            "  althing key create sensor --user weather-station --scope rooms:write",
        })
final class UserAddService extends Operation {
    @Parameters(paramLabel = "NAME", description = "What the program is called.")
    @SuppressWarnings("NullAway.Init")
    private UserName name;

    @Option(names = "--role", paramLabel = "ROLE", description = "user, operator or admin; without it user.")
    private Role role = Role.USER;

    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(AddService.class).add(new AddService.Command(Desk.CONSOLE, name, null, role))) {
            case AddService.Added added -> Answer.shown(added.user());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
