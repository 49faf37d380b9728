package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserCommandsTest {
    private final Bench bench = new Bench();

    @Test
    void the_first_administrator_is_made_with_a_password_typed_twice() {
        bench.typed.addAll(List.of(Bench.PASSWORD, Bench.PASSWORD));
        var made = bench.run("admin", "create", "ada").ok();
        assertTrue(made.lines().contains("name           ada"), made.out());
        assertTrue(made.lines().contains("role           admin"), made.out());
        assertEquals(List.of("New password: ", "The same again: "), bench.questions);
    }

    @Test
    void two_passwords_that_differ_make_no_account() {
        bench.typed.addAll(List.of(Bench.PASSWORD, "something else"));
        var refused = bench.run("admin", "create", "ada");
        assertEquals(2, refused.code());
        assertEquals(
                "althing: The two passwords are not the same.\nTry 'althing admin create --help'.\n", refused.err());
        assertEquals("", bench.run("user", "list").out());
    }

    @Test
    void a_user_is_added_with_a_password_from_the_standard_input() {
        bench.input = Bench.PASSWORD;
        var added = bench.run(
                        "user",
                        "add",
                        "grace",
                        "--role",
                        "operator",
                        "--display-name",
                        "Grace H",
                        "--password-stdin",
                        "-o",
                        "json")
                .ok();
        assertEquals("grace", added.json().get("name").asText());
        assertEquals("Grace H", added.json().get("displayName").asText());
        assertEquals("operator", added.json().get("role").asText());
        assertEquals(List.of(), bench.questions);
    }

    @Test
    void a_name_is_taken_once() {
        bench.addUser("ada", "user");
        bench.input = Bench.PASSWORD;
        var refused = bench.run("user", "add", "ADA", "--password-stdin");
        assertEquals(5, refused.code());
        assertEquals("", refused.out());
        assertEquals("althing: The name ADA, or one that looks like it, is taken. [user.name-taken]\n", refused.err());
    }

    @Test
    void users_are_listed_by_name_in_a_table() {
        bench.addUser("grace", "operator");
        bench.addUser("ada", "admin");
        var lines = bench.run("user", "list").ok().lines();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches("NAME +DISPLAY NAME +KIND +ROLE +DISABLED +CREATED AT"), lines.get(0));
        assertTrue(lines.get(1).matches("ada +ada +person +admin +no +20.*Z"), lines.get(1));
        assertTrue(lines.get(2).startsWith("grace "), lines.get(2));
    }

    @Test
    void a_list_goes_on_where_it_was_cut() {
        bench.addUser("ada", "user");
        bench.addUser("grace", "user");
        var first = bench.run("user", "list", "--limit", "1", "-o", "json").ok().json();
        assertEquals("ada", first.get("items").get(0).get("name").asText());
        var rest = bench.run("user", "list", "--after", first.get("next").asText(), "-o", "json")
                .ok()
                .json();
        assertEquals("grace", rest.get("items").get(0).get("name").asText());
        assertTrue(rest.get("next").isNull());
    }

    @Test
    void an_empty_list_says_so_beside_the_answer() {
        var none = bench.run("user", "list");
        assertEquals("", none.out());
        assertEquals("There are none.\n", none.err());
        assertEquals(0, none.code());
    }

    @Test
    void what_was_opened_for_a_command_is_closed_after_it() {
        bench.run("user", "list");
        assertEquals(1, bench.asked.size());
        assertFalse(bench.open);
    }
}
