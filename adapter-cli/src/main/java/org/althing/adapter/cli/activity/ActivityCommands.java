package org.althing.adapter.cli.activity;

import picocli.CommandLine;

/** The commands about the record of activity. */
public final class ActivityCommands {
    private ActivityCommands() {}

    public static void addTo(CommandLine althing) {
        althing.addSubcommand(new CommandLine(new ActivityCommand())
                .addSubcommand(new ActivityList())
                .addSubcommand(new ActivityVerify()));
    }
}
