package org.althing.adapter.cli.activity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "activity",
        description = "Shows what was done, by whom and from where.",
        footer = "  althing activity list")
final class ActivityCommand implements Group {}
