package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "user",
        description = "Adds users, shows them, and lets them in or keeps them out.",
        footer = "  althing user list")
final class UserCommand implements Group {}
