package org.althing.adapter.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.althing.adapter.cli.command.Group;
import org.althing.adapter.cli.program.Flags;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@Command(
        name = "althing",
        description = {
            "Rooms, Nomic games and small devices.",
            "",
            "The same commands work on the data folder ($ALTHING_HOME, else ~/.althing) when no server runs, and through"
                    + " the server when one does.",
        },
        footer = {
            "  althing serve",
            "  althing admin create ada",
            "  althing user list -o json",
        })
final class AlthingCommand implements Group {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say which version this is.")
    private boolean version;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration file, instead of $ALTHING_HOME/althing.yml or /etc/althing/althing.yml.")
    private @Nullable Path config;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Say more: DEBUG on the console, and where a bug happened.")
    private boolean debug;

    /** Called for each command on the way to the innermost: what was set before one of them is not lost. */
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "A setting for this run, such as log.level=DEBUG; may be given more than once.")
    private void set(@Nullable Map<String, String> given) {
        if (given != null) {
            settings.putAll(given);
        }
    }

    Flags flags() {
        return new Flags(settings, config, debug);
    }
}
