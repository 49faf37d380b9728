package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five minutes of the README, done as they stand there: what a newcomer is shown is what the program does. */
class ReadmeTourEndToEndTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String AS_WRITTEN = "http://127.0.0.1:8090";
    private static final Map<String, String> PASSWORDS = Map.of("anna", "correct horse", "björn", "battery staple");

    @TempDir
    Path home;

    @Test
    void the_tour_goes_as_the_readme_says() throws Exception {
        var settings = Map.of("ALTHING_AUTH_SIGN_UP", "open");
        assertEquals("ALTHING_AUTH_SIGN_UP=open ./althing serve", block("serve").command());
        try (var server = RunningAlthing.serve(home, settings)) {
            assertEquals(block("serve").output(), announced(server));
            var shell = new Shell(home, server.address());
            assertSame("admin", shell.run(block("admin").command() + " --password-stdin", "gudrun's password\n"));
            for (var step : List.of("anna", "björn", "room")) {
                assertSame(step, shell.run(block(step).command(), ""));
            }
            talk(shell);
            assertSame("history", shell.run(block("history").command(), ""));
            server.kill();
            assertSame("history", shell.run(block("history").command(), ""));
            device(shell.run(block("device").command(), ""));
        }
    }

    private void talk(Shell shell) throws Exception {
        try (var anna = shell.start(block("talk anna").command(), Map.of("TALK_PASSWORD", PASSWORDS.get("anna")))) {
            anna.awaitLine("You are in þing.");
            try (var björn =
                    shell.start(block("talk björn").command(), Map.of("TALK_PASSWORD", PASSWORDS.get("björn")))) {
                anna.awaitLine("* björn member.joined");
                anna.type("Is anybody at the well?");
                björn.awaitLine("anna: Is anybody at the well?");
                björn.type("I am. 👋");
                anna.awaitLine("björn: I am. 👋");
                björn.awaitLine("björn: I am. 👋");
                assertEquals(block("talk anna").output(), anna.lines());
                assertEquals(block("talk björn").output(), björn.lines());
            }
        }
    }

    /** Every machine has other interfaces, but all have the first of them. */
    private void device(List<String> lines) throws IOException {
        assertEquals(columns(block("device").output().getFirst()), columns(lines.getFirst()));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("lo ") && line.contains("127.0.0.1/8")));
    }

    private static List<String> columns(String header) {
        return List.of(header.split(" +"));
    }

    private static void assertSame(String step, List<String> printed) throws IOException {
        assertEquals(
                block(step).output().stream().map(ReadmeTourEndToEndTest::plain).toList(),
                printed.stream().map(ReadmeTourEndToEndTest::plain).toList(),
                step);
    }

    /** What differs from one time to the next. */
    private static String plain(String line) {
        return line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("\\b[0-9a-f]{16}\\b", "<epoch>")
                .stripTrailing();
    }

    private List<String> announced(RunningAlthing server) {
        return server.printed().stream()
                .filter(line -> line.matches("(Althing|data|here|docs|next) .*"))
                .map(line -> line.replace(home.toString(), "/home/you/.althing")
                        .replace(server.address().toString(), AS_WRITTEN))
                .toList();
    }

    private record Block(String command, List<String> output) {}

    private static Block block(String step) throws IOException {
        var found = Pattern.compile("<!-- tour: " + step + " -->\n```console\n\\$ (.*?)\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(README));
        assertTrue(found.find(), "README.md shows " + step);
        return new Block(found.group(1), found.group(2).lines().toList());
    }
}
