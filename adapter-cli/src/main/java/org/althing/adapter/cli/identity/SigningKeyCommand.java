package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(
        name = "signing-key",
        description = "Lists the keys that sign access tokens, and changes them.",
        footer = "  althing signing-key rotate")
final class SigningKeyCommand implements Group {}
