package org.althing.adapter.cli.identity;

import java.util.Optional;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PasswordOption;
import org.althing.domain.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "create",
        description = "Makes an administrator, who may do everything; the first one too.",
        footer = {
            "  althing admin create ada",
            "  pass show althing/ada | althing admin create ada --password-stdin",
        })
final class AdminCreate extends Operation {
    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Override
    public Optional<PasswordOption> password() {
        return Optional.of(account.password());
    }

    @Override
    public Answer run(Desk desk) {
        return account.add(desk, Role.ADMIN);
    }
}
