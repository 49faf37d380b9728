package org.althing.adapter.cli.socket;

import java.util.Optional;
import org.althing.adapter.cli.terminal.Passwords;
import org.jspecify.annotations.Nullable;

/** The password that was typed or read where the command was given: however one asks for it, it is that. */
final class ForwardedPassword implements Passwords {
    private final @Nullable String password;

    ForwardedPassword(@Nullable String password) {
        this.password = password;
    }

    @Override
    public Optional<String> prompt(String question) {
        return Optional.ofNullable(password);
    }

    @Override
    public Optional<String> firstLine() {
        return Optional.ofNullable(password);
    }
}
