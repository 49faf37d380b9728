package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "invitation",
        description = "Makes invitations, lists them and takes them back.",
        footer = "  althing invitation create")
final class InvitationCommand implements Group {}
