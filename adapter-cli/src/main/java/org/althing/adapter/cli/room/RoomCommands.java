package org.althing.adapter.cli.room;

import picocli.CommandLine;

/** The commands about rooms. */
public final class RoomCommands {
    private RoomCommands() {}

    public static void addTo(CommandLine althing) {
        althing.addSubcommand(new CommandLine(new RoomCommand())
                .addSubcommand(new RoomList())
                .addSubcommand(new RoomCreate())
                .addSubcommand(new RoomHistory()));
    }
}
