package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.althing.adapter.cli.program.UseCases;
import org.althing.application.identity.AddUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String PASSWORD = "zXcV-4-never-seen";

    private final Bench bench = new Bench();
    private final List<String> said = new ArrayList<>();

    private String run(String command) {
        bench.input = PASSWORD;
        var ended = bench.run(command.split(" "));
        said.add(command + "\n" + ended.out() + ended.err());
        return ended.out();
    }

    private void tryEverything() {
        run("admin create ada --password-stdin");
        run("admin create ada --password-stdin");
        run("user add grace --password-stdin -o json --debug");
        run("user password ada --password-stdin");
        run("user password nobody --password-stdin -o json");
        run("user show ada");
        run("user list -o json");
        run("user disable grace");
        run("user enable grace -o json");
        run("room create lobby --owner ada -o json");
        run("room list");
        run("room history lobby");
    }

    @Test
    void no_command_says_a_password() {
        tryEverything();
        assertTrue(said.stream().noneMatch(words -> words.contains(PASSWORD)), said::toString);
    }

    @Test
    void no_command_says_one_through_the_server(@TempDir Path folder) {
        try (var server = bench.serveAt(folder.resolve("admin.sock"))) {
            tryEverything();
            assertTrue(said.stream().noneMatch(words -> words.contains(PASSWORD)), () -> server + " " + said);
        }
    }

    @Test
    void no_hash_of_a_password_is_said() {
        tryEverything();
        assertTrue(said.stream().noneMatch(words -> words.contains("$argon2") || words.contains("$plain")));
    }

    @Test
    void the_secret_of_a_key_is_said_where_it_is_made_and_nowhere_else() {
        run("admin create ada --password-stdin");
        var secret = run("key create bot --user ada --scope rooms:read").strip();
        said.clear();
        run("key list --user ada");
        run("key list --user ada -o json");
        run("user show ada -o json");
        assertTrue(said.stream().noneMatch(words -> words.contains(secret)), said::toString);
    }

    @Test
    void not_even_a_bug_that_quotes_the_command_says_a_password() {
        bench.useCases = new UseCases() {
            @Override
            public <T> T get(Class<T> useCase) {
                AddUser broken = command -> {
                    throw new IllegalStateException("cannot add " + command);
                };
                return useCase.cast(broken);
            }
        };
        run("user add ada --password-stdin --debug");
        assertTrue(said.getFirst().contains("cannot add "), said::toString);
        assertFalse(said.getFirst().contains(PASSWORD), said::toString);
    }
}
