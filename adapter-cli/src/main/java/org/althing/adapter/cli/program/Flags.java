package org.althing.adapter.cli.program;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about the program as a whole.
 *
 * @param settings by key, such as {@code server.bind}; stronger than any other place where a setting may stand
 * @param config the configuration file; {@code null}: where it usually is
 * @param debug whether to say more
 */
public record Flags(Map<String, String> settings, @Nullable Path config, boolean debug) {
    public Flags {
        settings = Map.copyOf(settings);
    }
}
