package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.althing.application.identity.LogIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_password_that_is_too_short_or_the_name_is_refused() {
        bench.input = "short";
        var tooShort = bench.run("user", "add", "ada", "--password-stdin");
        assertEquals(2, tooShort.code());
        assertTrue(tooShort.err().startsWith("althing: The password must be 8 to 1024 characters"), tooShort.err());
        bench.input = "adalovelace";
        bench.run("user", "add", "AdaLovelace", "--password-stdin")
                .refused(2, "The password must not be the user's name. [request.invalid]");
    }

    @Test
    void a_password_is_never_an_argument() {
        var refused = bench.run("user", "add", "ada", "--password", "hunter2hunter2");
        assertEquals(2, refused.code());
        assertEquals("", bench.run("user", "list").out());
    }

    @Test
    void without_anybody_to_ask_the_password_has_to_come_in() {
        var nobody = bench.run("user", "add", "ada");
        assertEquals(2, nobody.code());
        assertTrue(nobody.err().contains("give it with --password-stdin"), nobody.err());
        var nothing = bench.run("user", "add", "ada", "--password-stdin");
        assertEquals(2, nothing.code());
        assertTrue(nothing.err().contains("The first line of the standard input must be the password."), nothing.err());
    }

    @Test
    void a_password_is_asked_for_before_anything_is_opened() {
        bench.run("user", "add", "ada");
        assertEquals(List.of("New password: "), bench.questions);
        assertEquals(List.of(), bench.asked);
    }

    @Test
    void another_password_ends_the_old_one() {
        bench.addUser("ada", "user");
        bench.typed.addAll(List.of("a quite different one", "a quite different one"));
        var set = bench.run("user", "password", "ada").ok();
        assertEquals("", set.out());
        assertEquals("The new password of ada holds.\n", set.err());
        assertFalse(logIn(Bench.PASSWORD) instanceof LogIn.LoggedIn);
        assertInstanceOf(LogIn.LoggedIn.class, logIn("a quite different one"));
    }

    @Test
    void for_programs_there_is_nothing_to_show_of_a_password() {
        bench.addUser("ada", "user");
        var set = bench.run("user", "password", "ada", "--password-stdin", "-o", "json")
                .ok();
        assertEquals("", set.out());
        assertEquals("", set.err());
    }

    @Test
    void a_user_is_deleted_only_by_who_says_that_they_are_sure() {
        bench.addUser("ada", "user");

        var unsure = bench.run("user", "delete", "ada");
        assertEquals(2, unsure.code());
        assertTrue(unsure.err().contains("--yes"), unsure.err());
        bench.run("user", "show", "ada").ok();

        bench.run("user", "delete", "ada", "--yes").ok();
        assertEquals(3, bench.run("user", "show", "ada").code());
        assertEquals(3, bench.run("user", "delete", "ada", "--yes").code());
    }

    @Test
    void a_disabled_user_is_kept_out_until_they_are_enabled() {
        bench.addUser("ada", "user");
        assertTrue(bench.run("user", "disable", "ada", "-o", "json")
                .ok()
                .json()
                .get("disabled")
                .asBoolean());
        assertFalse(logIn(Bench.PASSWORD) instanceof LogIn.LoggedIn);
        assertTrue(bench.run("user", "enable", "ada").ok().lines().contains("disabled       no"));
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Bench.PASSWORD));
    }

    @Test
    void a_user_is_shown_by_name_or_by_id() {
        bench.addUser("ada", "admin");
        var byName = bench.run("user", "show", "ada", "-o", "json").ok().json();
        assertEquals("admin", byName.get("role").asText());
        var byId = bench.run("user", "show", byName.get("id").asText(), "-o", "json")
                .ok();
        assertEquals(byName, byId.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "disable", "enable", "delete --yes", "password --password-stdin"})
    void nothing_can_be_done_to_a_user_who_is_not_there(String what) {
        bench.input = Bench.PASSWORD;
        var command = ("user " + what + " ada").split(" ");
        bench.run(command).refused(3, "No user is called ada. [user.not-found]");
    }

    private LogIn.Result logIn(String password) {
        return bench.useCases.get(LogIn.class).logIn(new LogIn.Command("ada", password));
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
