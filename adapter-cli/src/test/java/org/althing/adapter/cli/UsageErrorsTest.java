package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageErrorsTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user               | A command is missing.                          | Try 'althing user --help'.",
                "usr                | Unmatched argument at index 0: 'usr' | Did you mean 'user'? Try 'althing --help'.",
                "sevre              | Unmatched argument at index 0: 'sevre' | Did you mean 'serve'? Try 'althing --help'.",
                "user lsit          | Unmatched argument at index 1: 'lsit' | Did you mean 'list'? Try 'althing user --help'.",
                "frobnicate         | Unmatched argument at index 0: 'frobnicate'   | Try 'althing --help'.",
                "user add           | Missing required parameter: 'NAME'             | Try 'althing user add --help'.",
                "user show ab c     | Unmatched argument at index 3: 'c'             | Try 'althing user show --help'.",
                "user list -o xml   | Invalid value for option '--output': it must be text or json"
                        + " | Try 'althing user list --help'.",
                "user list --limit 0 | Invalid value for option '--limit': it must be a whole number from 1 to 200"
                        + " | Try 'althing user list --help'.",
                "key list           | Missing required option: '--user=USER'         | Try 'althing key list --help'.",
                "serve --bnd x      | Unknown options: '--bnd', 'x' | Try 'althing serve --help'.",
            })
    void a_usage_error_is_one_line_and_a_hint(String command, String error, String hint) {
        var ended = bench.run(command.split(" +"));
        assertEquals(List.of("althing: " + error, hint), ended.err().lines().toList());
        assertEquals("", ended.out());
        assertEquals(2, ended.code());
    }

    @Test
    void nothing_at_all_is_a_usage_error_too() {
        var ended = bench.run();
        assertEquals("althing: A command is missing.\nTry 'althing --help'.\n", ended.err());
        assertEquals(2, ended.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user show a/b",
                "user add x",
                "key create bot --user ada --scope everything",
                "key create bot --user ada --scope rooms:read --expires soon",
                "key revoke 1 --user ada",
                "room create a/b --owner ada",
                "room create lobby --owner ada --kind secret",
                "room history lobby --after -1",
                "device network eth0/1",
                "user add ada --role root",
            })
    void a_value_that_breaks_its_rule_is_answered_with_the_rule(String command) {
        var ended = bench.run(command.split(" "));
        assertTrue(
                ended.err().lines().findFirst().orElse("").matches("althing: Invalid value for .*: it must be .*"),
                ended.err());
        assertEquals(2, ended.code());
    }

    @Test
    void a_usage_error_opens_nothing() {
        bench.run("user", "list", "--limit", "many");
        bench.run("user", "list", "--bogus");
        bench.run("serve", "now");
        assertEquals(List.of(), bench.asked);
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_no_file() {
        var ended = bench.run("user", "show", "@/etc/passwd");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("it must be a user's id or name"), ended.err());
    }

    @Test
    void what_was_typed_gives_no_orders_to_the_terminal() {
        var ended = bench.run("user", "list", "\u001b[2J");
        assertTrue(ended.err().contains("\\u001b[2J"), ended.err());
    }
}
