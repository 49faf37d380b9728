package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.althing.adapter.cli.Cli;
import org.althing.adapter.cli.terminal.Passwords;
import org.althing.adapter.cli.terminal.Terminal;
import org.althing.application.Caller;
import org.althing.application.identity.ActAs;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.domain.identity.UserPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for those who run a server has them type works as it stands there, from top to bottom. */
class LookAfterPageTest {
    private static final Path PAGE = Path.of("..", "docs", "how-to", "look-after-a-server.md");
    private static final String COMMAND = "./althing ";

    @TempDir
    Path home;

    @Test
    void each_command_of_the_page_does_its_work() throws IOException {
        var commands = Files.readAllLines(PAGE).stream()
                .map(line -> line.replaceFirst(" +#.*", "").strip())
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
        assertTrue(commands.size() > 20, commands::toString);
        type("user add loki");
        type("user add björn");
        beginSecondFactor();

        for (var command : commands) {
            type(command.contains(" ID") ? command.replace(" ID", " " + newest(command)) : command);
        }
    }

    /** One that can be lost. */
    private void beginSecondFactor() {
        var folder = new DataFolder(home);
        var settings = Settings.read(Map.of(), Map.of(), null, home);
        try (var useCases = CommandUseCases.open(settings, folder, folder.lock().orElseThrow())) {
            var whom = UserPointer.parse("björn").orElseThrow();
            var acting = assertInstanceOf(
                    ActAs.Acting.class, useCases.get(ActAs.class).actAs(new ActAs.Command(new Caller.Console(), whom)));
            assertInstanceOf(
                    BeginSecondFactor.Begun.class,
                    useCases.get(BeginSecondFactor.class).begin(new BeginSecondFactor.Command(acting.caller())));
        }
    }

    /** The id that somebody would copy from the list. */
    private String newest(String command) throws IOException {
        var shown = type((command.startsWith("key ") ? "key list --user gudrun" : "invitation list") + " -o json");
        return new ObjectMapper()
                .readTree(shown)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private String type(String command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(print(out), print(err), false, new Keyboard());
        var words = Stream.concat(
                        Arrays.stream(command.split(" ")),
                        command.matches("(admin create|user (add|password)) .*")
                                ? Stream.of("--password-stdin")
                                : Stream.empty())
                .toArray(String[]::new);
        var exit = Cli.run(words, terminal, new AlthingProgram(Map.of("ALTHING_HOME", home.toString())));
        assertEquals(0, exit, () -> command + ": " + err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    /** Somebody who knows a password. */
    private record Keyboard() implements Passwords {
        @Override
        public Optional<String> prompt(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> firstLine() {
            return Optional.of("a password of many letters");
        }
    }
}
