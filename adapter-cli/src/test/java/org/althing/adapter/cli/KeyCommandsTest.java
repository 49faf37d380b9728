package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.althing.application.identity.IdentifyCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyCommandsTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void there_is_a_user() {
        bench.addUser("ada", "user");
    }

    private IdentifyCaller.Result whoShows(String secret) {
        return bench.useCases.get(IdentifyCaller.class).identify(new IdentifyCaller.Credential.Key(secret, null));
    }

    @Test
    void a_new_key_is_alone_on_the_standard_output_so_that_it_can_be_piped() {
        var made = bench.run("key", "create", "bot", "--user", "ada", "--scope", "rooms:read,rooms:write")
                .ok();
        assertTrue(made.out().matches("alt_[0-9A-Za-z]{36}\n"), made.out());
        assertTrue(made.err().startsWith("The API key 'bot' of ada has the id "), made.err());
        var caller = assertInstanceOf(
                IdentifyCaller.Identified.class, whoShows(made.out().strip()));
        assertEquals("ada", String.valueOf(caller.caller().user().name()));
    }

    @Test
    void its_secret_is_nowhere_else() {
        var made = bench.run("key", "create", "bot", "--user", "ada", "--scope", "rooms:read");
        var secret = made.out().strip();
        assertFalse(made.err().contains(secret));
        assertFalse(bench.run("key", "list", "--user", "ada").out().contains(secret));
        assertFalse(
                bench.run("key", "list", "--user", "ada", "-o", "json").out().contains(secret));
    }

    @Test
    void for_programs_the_whole_shape_is_shown() {
        var made = bench.run("key", "create", "bot", "--user", "ada", "--scope", "rooms:write", "-o", "json")
                .ok();
        assertEquals("rooms:write", made.json().get("scopes").get(0).asText());
        assertInstanceOf(
                IdentifyCaller.Identified.class,
                whoShows(made.json().get("secret").asText()));
        assertEquals("", made.err());
    }

    @Test
    void a_key_ends_in_ninety_days_unless_it_is_said_otherwise() {
        var made = bench.run("key", "create", "a", "--user", "ada", "--scope", "rooms:read", "-o", "json");
        var lives = Duration.between(
                Instant.parse(made.json().get("createdAt").asText()),
                Instant.parse(made.json().get("expiresAt").asText()));
        assertEquals(Duration.ofDays(90), lives);

        var endless = bench.run(
                "key", "create", "b", "--user", "ada", "--scope", "rooms:read", "--expires", "never", "-o", "json");
        assertTrue(endless.json().get("expiresAt").isNull());

        var dated = bench.run(
                "key",
                "create",
                "c",
                "--user",
                "ada",
                "--scope",
                "rooms:read",
                "--expires",
                "2099-06-30T14:00:00+02:00",
                "-o",
                "json");
        assertEquals("2099-06-30T12:00:00.000Z", dated.json().get("expiresAt").asText());
    }

    @Test
    void a_key_cannot_end_in_the_past() {
        bench.run("key", "create", "a", "--user", "ada", "--scope", "rooms:read", "--expires", "1999-01-01T00:00:00Z")
                .refused(2, "A key ends in the future, or has no end. [request.invalid]");
    }

    @Test
    void a_key_cannot_have_what_its_owner_has_not() {
        bench.run("key", "create", "a", "--user", "ada", "--scope", "admin")
                .refused(2, "Its owner does not have the scope admin. [request.invalid]");
    }

    @Test
    void nobody_can_have_a_key_who_is_not_there() {
        bench.run("key", "create", "a", "--user", "grace", "--scope", "rooms:read")
                .refused(3, "No user is called grace. [user.not-found]");
    }

    @Test
    void a_revoked_key_opens_nothing_and_is_still_listed() {
        var made = bench.run("key", "create", "bot", "--user", "ada", "--scope", "rooms:read", "-o", "json")
                .json();
        var id = made.get("id").asText();
        var revoked = bench.run("key", "revoke", id, "--user", "ada").ok();
        assertEquals("", revoked.out());
        assertEquals("The key " + id + " opens nothing any more.\n", revoked.err());
        assertFalse(whoShows(made.get("secret").asText()) instanceof IdentifyCaller.Identified);
        var listed =
                bench.run("key", "list", "--user", "ada", "-o", "json").ok().json();
        assertEquals(id, listed.get("items").get(0).get("id").asText());
        assertFalse(listed.get("items").get(0).get("revokedAt").isNull());
    }

    @Test
    void a_key_that_is_not_theirs_cannot_be_revoked() {
        var nobodys = "019abc1d-2e3f-7a4b-8c5d-6e7f8091a2b3";
        bench.run("key", "revoke", nobodys, "--user", "ada")
                .refused(3, "You have no API key " + nobodys + ". [key.not-found]");
    }

    @Test
    void keys_are_listed_newest_first() {
        bench.run("key", "create", "old", "--user", "ada", "--scope", "rooms:read")
                .ok();
        bench.run("key", "create", "new", "--user", "ada", "--scope", "rooms:read,games:read")
                .ok();
        var lines = bench.run("key", "list", "--user", "ada").ok().lines();
        assertTrue(lines.get(0).matches("ID +NAME +PREFIX +SCOPES +CREATED AT +EXPIRES AT +REVOKED AT"), lines.get(0));
        assertTrue(lines.get(1).matches("[0-9a-f-]{36} +new +alt_\\w{8} +games:read, rooms:read .*"), lines.get(1));
        assertTrue(lines.get(2).contains(" old "), lines.get(2));
    }
}
