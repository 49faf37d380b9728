package org.althing.adapter.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.althing.domain.identity.Password;

/** Passwords from the keyboard, without echo, or from the standard input. */
final class ConsolePasswords implements Passwords {
    /** No code unit takes more bytes of UTF-8. */
    private static final int MAX_BYTES = 3 * Password.MAX_TYPED;

    private final InputStream input;

    ConsolePasswords(InputStream input) {
        this.input = input;
    }

    @Override
    public Optional<String> prompt(String question) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
    }

    @Override
    public Optional<String> firstLine() {
        var line = new ByteArrayOutputStream();
        try {
            for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
                line.write(next);
                if (line.size() > MAX_BYTES) {
                    return Optional.empty();
                }
            }
            return text(line.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
