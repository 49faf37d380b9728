package org.althing.adapter.cli.room;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "room",
        description = "Lists rooms, opens them, and shows what was said there.",
        footer = "  althing room list")
final class RoomCommand implements Group {}
