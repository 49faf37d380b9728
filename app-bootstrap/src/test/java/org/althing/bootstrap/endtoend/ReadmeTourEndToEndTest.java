package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five minutes of the README, done as they stand there: what a newcomer is shown is what the program does. */
class ReadmeTourEndToEndTest {
    private static final String AS_WRITTEN = "http://127.0.0.1:8090";
    private static final Map<String, String> PASSWORDS = Map.of("anna", "correct horse", "björn", "battery staple");

    private final Page readme = new Page(Path.of("..", "README.md"));

    @TempDir
    Path home;

    @Test
    void the_tour_goes_as_the_readme_says() throws Exception {
        var settings = Map.of("ALTHING_AUTH_SIGN_UP", "open");
        assertEquals(
                "ALTHING_AUTH_SIGN_UP=open ./althing serve",
                readme.block("serve").command());
        try (var server = RunningAlthing.serve(home, settings)) {
            readme.assertShows("serve", announced(server));
            var shell = new Shell(home, server.address());
            readme.assertShows(
                    "admin", shell.run(readme.block("admin").command() + " --password-stdin", "gudrun's password\n"));
            for (var step : List.of("anna", "björn", "room")) {
                readme.assertShows(step, shell.run(readme.block(step).command(), ""));
            }
            talk(shell);
            readme.assertShows("history", shell.run(readme.block("history").command(), ""));
            server.kill();
            readme.assertShows("history", shell.run(readme.block("history").command(), ""));
            device(shell.run(readme.block("device").command(), ""));
        }
    }

    private void talk(Shell shell) throws Exception {
        try (var anna =
                shell.start(readme.block("talk anna").command(), Map.of("TALK_PASSWORD", PASSWORDS.get("anna")))) {
            anna.awaitLine("You are in þing.");
            try (var björn = shell.start(
                    readme.block("talk björn").command(), Map.of("TALK_PASSWORD", PASSWORDS.get("björn")))) {
                anna.awaitLine("* björn member.joined");
                anna.type("Is anybody at the well?");
                björn.awaitLine("anna: Is anybody at the well?");
                björn.type("I am. 👋");
                anna.awaitLine("björn: I am. 👋");
                björn.awaitLine("björn: I am. 👋");
                assertEquals(readme.block("talk anna").output(), anna.lines());
                assertEquals(readme.block("talk björn").output(), björn.lines());
            }
        }
    }

    /** Every machine has other interfaces, but all have the first of them. */
    private void device(List<String> lines) throws IOException {
        assertEquals(columns(readme.block("device").output().getFirst()), columns(lines.getFirst()));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("lo ") && line.contains("127.0.0.1/8")));
    }

    private static List<String> columns(String header) {
        return List.of(header.split(" +"));
    }

    private List<String> announced(RunningAlthing server) {
        return server.printed().stream()
                .filter(line -> line.matches("(Althing|data|here|docs|next|or) .*"))
                .map(line -> line.replace(home.toString(), "/home/you/.althing")
                        .replace(server.address().toString(), AS_WRITTEN))
                .toList();
    }
}
