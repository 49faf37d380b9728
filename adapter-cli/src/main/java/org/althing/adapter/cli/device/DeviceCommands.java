package org.althing.adapter.cli.device;

import picocli.CommandLine;

/** The commands about the machine. */
public final class DeviceCommands {
    private DeviceCommands() {}

    public static void addTo(CommandLine althing) {
        althing.addSubcommand(new CommandLine(new DeviceCommand())
                .addSubcommand(new DeviceInfo())
                .addSubcommand(new DeviceNetwork()));
    }
}
