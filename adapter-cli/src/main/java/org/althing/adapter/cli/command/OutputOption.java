package org.althing.adapter.cli.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The choice between answers for people and for programs. */
public final class OutputOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to show the answer: text (default), or json in the shapes of the HTTP API.")
    private Format format = Format.TEXT;

    /** A way to show an answer. */
    public enum Format {
        TEXT,
        JSON;

        public static final String RULE = "text or json";

        public static Optional<Format> parse(String raw) {
            return Arrays.stream(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(raw))
                    .findFirst();
        }
    }

    Format format() {
        return format;
    }
}
