package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(name = "admin", description = "Makes administrators.", footer = "  althing admin create ada")
final class AdminCommand implements Group {}
