package org.althing.adapter.cli.device;

import org.althing.adapter.cli.command.Group;
import picocli.CommandLine.Command;

@Command(name = "device", description = "Shows the machine that this is.", footer = "  althing device info")
final class DeviceCommand implements Group {}
