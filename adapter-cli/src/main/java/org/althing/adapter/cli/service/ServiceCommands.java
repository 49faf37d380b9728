package org.althing.adapter.cli.service;

import picocli.CommandLine;

/** The commands about the program itself. */
public final class ServiceCommands {
    private ServiceCommands() {}

    public static void addTo(CommandLine althing) {
        althing.addSubcommand(new Serve());
        althing.addSubcommand(new Doctor());
        althing.addSubcommand(new Version());
    }
}
