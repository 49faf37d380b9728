package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "key",
        description = "Makes API keys for programs, lists them and ends them.",
        footer = "  althing key list --user ada")
final class KeyCommand implements Group {}
