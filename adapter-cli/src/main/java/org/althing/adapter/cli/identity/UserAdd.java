package org.althing.adapter.cli.identity;

import java.util.Optional;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PasswordOption;
import org.althing.domain.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "add",
        description = "Adds a user.",
        footer = {
            "  althing user add ada",
            "  althing user add grace --role operator --display-name 'Grace Hopper'",
        })
final class UserAdd extends Operation {
    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "user (default), operator (may read and control the machine) or admin (may do everything).")
    private Role role = Role.USER;

    @Override
    public Optional<PasswordOption> password() {
        return Optional.of(account.password());
    }

    @Override
    public Answer run(Desk desk) {
        return account.add(desk, role);
    }
}
