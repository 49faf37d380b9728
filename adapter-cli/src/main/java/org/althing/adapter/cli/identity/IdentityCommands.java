package org.althing.adapter.cli.identity;

import picocli.CommandLine;

/** The commands about users and their keys. */
public final class IdentityCommands {
    private IdentityCommands() {}

    public static void addTo(CommandLine althing) {
        althing.addSubcommand(new CommandLine(new AdminCommand()).addSubcommand(new AdminCreate()));
        althing.addSubcommand(new CommandLine(new UserCommand())
                .addSubcommand(new UserAdd())
                .addSubcommand(new UserAddService())
                .addSubcommand(new UserList())
                .addSubcommand(new UserShow())
                .addSubcommand(new UserDisable())
                .addSubcommand(new UserEnable())
                .addSubcommand(new UserRole())
                .addSubcommand(new UserPassword())
                .addSubcommand(new UserResetSecondFactor())
                .addSubcommand(new UserDelete()));
        althing.addSubcommand(new CommandLine(new KeyCommand())
                .addSubcommand(new KeyCreate())
                .addSubcommand(new KeyList())
                .addSubcommand(new KeyRevoke()));
        althing.addSubcommand(new CommandLine(new InvitationCommand())
                .addSubcommand(new InvitationCreate())
                .addSubcommand(new InvitationList())
                .addSubcommand(new InvitationTakeBack()));
        althing.addSubcommand(new CommandLine(new CallerCommand())
                .addSubcommand(new CallerAllow())
                .addSubcommand(new CallerList())
                .addSubcommand(new CallerForbid()));
        althing.addSubcommand(new CommandLine(new SigningKeyCommand())
                .addSubcommand(new SigningKeyList())
                .addSubcommand(new SigningKeyRotate()));
    }
}
