package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.althing.application.Caller;
import org.althing.application.identity.ActAs;
import org.althing.application.room.PostMessage;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.Body;
import org.althing.domain.room.RoomPointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomCommandsTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void there_is_a_user() {
        bench.addUser("ada", "user");
    }

    private void say(String room, String body) {
        var ada = UserPointer.parse("ada").orElseThrow();
        var acting = assertInstanceOf(
                ActAs.Acting.class,
                bench.useCases.get(ActAs.class).actAs(new ActAs.Command(new Caller.Console(), ada)));
        var command = new PostMessage.Command(
                acting.caller(),
                RoomPointer.parse(room).orElseThrow(),
                null,
                Body.parse(body).orElseThrow(),
                null,
                null);
        assertInstanceOf(
                PostMessage.Posted.class, bench.useCases.get(PostMessage.class).post(command));
    }

    @Test
    void a_room_is_opened_for_its_owner() {
        var opened = bench.run("room", "create", "lobby", "--owner", "ada", "--topic", "All & sundry", "-o", "json")
                .ok()
                .json();
        assertEquals("lobby", opened.get("name").asText());
        assertEquals("public", opened.get("kind").asText());
        assertEquals("All & sundry", opened.get("topic").asText());
        assertEquals("ada", opened.get("owner").get("name").asText());
        assertEquals("owner", opened.get("role").asText());
    }

    @Test
    void on_a_terminal_a_room_is_a_field_a_line() {
        var opened = bench.run("room", "create", "lobby", "--owner", "ada", "--kind", "private")
                .ok();
        assertTrue(opened.lines().contains("kind            private"), opened.out());
        assertTrue(opened.lines().contains("owner           ada"), opened.out());
        assertTrue(opened.lines().contains("retention days  –"), opened.out());
    }

    @Test
    void a_second_room_of_the_same_name_is_refused() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        bench.run("room", "create", "LOBBY", "--owner", "ada")
                .refused(5, "A room is called LOBBY, or something that looks like it. [room.name-taken]");
    }

    @Test
    void nobody_can_own_a_room_who_is_not_there() {
        bench.run("room", "create", "lobby", "--owner", "grace")
                .refused(3, "No user is called grace. [user.not-found]");
    }

    @Test
    void all_rooms_are_listed_by_name_private_ones_too() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        bench.run("room", "create", "council", "--owner", "ada", "--kind", "private")
                .ok();
        var lines = bench.run("room", "list").ok().lines();
        assertTrue(lines.get(0).matches("NAME +KIND +OWNER +MEMBER COUNT +LAST SEQ +TOPIC +CREATED AT"), lines.get(0));
        assertTrue(lines.get(1).matches("council +private +ada +1 +0 +– +20.*Z"), lines.get(1));
        assertTrue(lines.get(2).matches("lobby +public +ada .*"), lines.get(2));
    }

    @Test
    void what_was_said_is_shown_oldest_first() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        say("lobby", "one");
        say("lobby", "two");
        var lines = bench.run("room", "history", "lobby").ok().lines();
        assertTrue(lines.get(0).matches("SEQ +AT +AUTHOR +TEXT"), lines.get(0));
        assertTrue(lines.get(1).matches("1 +20\\S+Z +ada +one"), lines.get(1));
        assertTrue(lines.get(2).matches("2 +20\\S+Z +ada +two"), lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void a_part_of_it_is_shown_from_a_place_on_or_up_to_one() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        for (var word : "one two three four".split(" ")) {
            say("lobby", word);
        }
        var after = bench.run("room", "history", "lobby", "--after", "1", "--limit", "2", "-o", "json")
                .json();
        assertEquals("two", after.get("items").get(0).get("body").asText());
        assertEquals(2, after.get("items").size());
        assertEquals(4, after.get("lastSeq").asInt());
        var before = bench.run("room", "history", "lobby", "--before", "3", "--limit", "1", "-o", "json")
                .json();
        assertEquals("two", before.get("items").get(0).get("body").asText());
        assertEquals(1, before.get("items").size());
    }

    @Test
    void a_place_to_begin_and_one_to_end_together_are_too_much() {
        var both = bench.run("room", "history", "lobby", "--after", "1", "--before", "3");
        assertEquals(2, both.code());
        assertTrue(both.err().startsWith("althing: --after=SEQ, --before=SEQ are mutually exclusive"), both.err());
    }

    @Test
    void a_room_that_is_not_there_has_no_history() {
        bench.run("room", "history", "lobby").refused(3, "There is no room lobby. [room.not-found]");
    }

    @Test
    void a_silent_room_says_nothing() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        var none = bench.run("room", "history", "lobby").ok();
        assertEquals("", none.out());
        assertEquals("There are none.\n", none.err());
    }

    @Test
    void several_lines_stay_in_their_column_and_no_message_gives_orders_to_the_terminal() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        say("lobby", "red: \u001b[31m\nback: \u202eabc\r\u0007");
        var said = bench.run("room", "history", "lobby").ok();
        var column = said.lines().get(0).indexOf("TEXT");
        assertEquals("red: \\u001b[31m", said.lines().get(1).substring(column));
        assertEquals("back: \\u202eabc", said.lines().get(2).substring(column));
        assertTrue(said.lines().get(2).substring(0, column).isBlank());
        assertEquals("\\u0007", said.lines().get(3).strip());
        assertFalse(said.out().chars().anyMatch(c -> c < ' ' && c != '\n'));
    }

    @Test
    void for_programs_a_message_is_as_it_was_said() {
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        say("lobby", "\u001b[31m \u202e 👩‍🚀 é");
        var entry = bench.run("room", "history", "lobby", "-o", "json")
                .json()
                .get("items")
                .get(0);
        assertEquals("\u001b[31m \u202e 👩‍🚀 é", entry.get("body").asText());
        assertEquals("message", entry.get("kind").asText());
    }
}
