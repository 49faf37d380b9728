package org.althing.adapter.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static Optional<String> firstLine(byte[] input) {
        return new ConsolePasswords(new ByteArrayInputStream(input)).firstLine();
    }

    private static Optional<String> firstLine(String input) {
        return firstLine(input.getBytes(UTF_8));
    }

    @Test
    void the_first_line_is_the_password_without_its_end() {
        assertEquals(Optional.of("secret ß"), firstLine("secret ß\nmore\n"));
        assertEquals(Optional.of("secret"), firstLine("secret\r\n"));
        assertEquals(Optional.of("secret"), firstLine("secret"));
        assertEquals(Optional.of(" secret "), firstLine(" secret \n"));
    }

    @Test
    void nothing_is_no_password() {
        assertEquals(Optional.empty(), firstLine(""));
        assertEquals(Optional.empty(), firstLine("\nsecond line"));
        assertEquals(Optional.empty(), firstLine("\r\n"));
    }

    @Test
    void what_is_no_text_or_too_long_is_no_password() {
        assertEquals(Optional.empty(), firstLine(new byte[] {'a', (byte) 0xff, '\n'}));
        assertEquals(Optional.empty(), firstLine("x".repeat(100_000)));
        assertTrue(firstLine("日".repeat(4096)).isPresent());
    }

    @Test
    void an_input_that_breaks_is_no_password() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the pipe broke");
            }
        };
        assertEquals(Optional.empty(), new ConsolePasswords(broken).firstLine());
    }

    @Test
    void where_there_is_no_terminal_nobody_is_asked() {
        var passwords = new ConsolePasswords(new ByteArrayInputStream("secret\n".getBytes(UTF_8)));
        assertEquals(Optional.empty(), passwords.prompt("Password: "));
    }

    @Test
    void colours_are_for_terminals_that_do_not_mind() {
        assertTrue(Terminal.wantsColour(Map.of("TERM", "xterm")));
        assertTrue(Terminal.wantsColour(Map.of("TERM", "xterm", "NO_COLOR", "")));
        assertFalse(Terminal.wantsColour(Map.of("TERM", "xterm", "NO_COLOR", "1")));
        assertFalse(Terminal.wantsColour(Map.of("TERM", "dumb")));
        assertFalse(Terminal.wantsColour(Map.of()));
    }
}
