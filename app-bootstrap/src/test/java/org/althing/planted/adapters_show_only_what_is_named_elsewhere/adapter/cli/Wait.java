package org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.cli;

import java.util.Optional;

public record Wait(String value) {
    public static final String RULE = "anything";

    public static Optional<Wait> parse(String raw) {
        return Optional.of(new Wait(raw));
    }
}
