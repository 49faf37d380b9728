package org.althing.adapter.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command is given and answered.
 *
 * @param out for answers
 * @param err for messages
 * @param colour whether escape sequences are welcome
 */
public record Terminal(PrintStream out, PrintStream err, boolean colour, Passwords passwords) {
    /** The terminal, pipe or file at which the program was started. Written is UTF-8, whatever the locale. */
    public static Terminal system() {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isInteractive() && wantsColour(System.getenv()),
                new ConsolePasswords(System.in));
    }

    /** By <a href="https://no-color.org">no-color.org</a>. */
    static boolean wantsColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
