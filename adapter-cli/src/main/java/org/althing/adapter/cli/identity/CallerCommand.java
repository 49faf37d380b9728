package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "caller",
        description = "Says which services on the host may call by signing their requests.",
        footer = "  althing caller allow fpms --scope device:read")
final class CallerCommand implements Group {}
