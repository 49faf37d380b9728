package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.AuthFailed;
import org.althing.application.identity.Ending;
import org.althing.application.identity.spi.Endings;
import org.althing.domain.identity.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sockets end with what opened them, and no others do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedCredentialsTest {
    private final UUID phone = new UUID(0, 1);
    private final UUID laptop = new UUID(0, 2);
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
        server.room("kitchen");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_end_of_a_session_closes_its_sockets_alone() {
        var onPhone = by("ada", phone);
        var onLaptop = by("ada", laptop);
        tell(new Ending.OfSession(new SessionId(phone)));
        assertEquals(4501, onPhone.closeCode());
        onLaptop.say("m", "x").next("ack");
    }

    @Test
    void the_end_of_all_sessions_but_one_spares_that_one() {
        var onPhone = by("bob", phone);
        var onLaptop = by("bob", laptop);
        tell(new Ending.OfSessions(People.id("bob"), new SessionId(laptop)));
        assertEquals(4501, onPhone.closeCode());
        onLaptop.say("m", "x").next("ack");
    }

    @Test
    void the_end_of_a_user_closes_all_that_is_theirs_and_a_change_of_rights_nothing() {
        var cleo = by("cleo", phone);
        var dora = by("dora", phone);
        tell(new Ending.OfRights(People.id("cleo")));
        cleo.say("m", "x").next("ack");
        tell(new Ending.OfUser(People.id("cleo")));
        assertEquals(4501, cleo.closeCode());
        dora.say("m", "x").next("ack");
    }

    @Test
    void a_socket_does_not_outlast_its_credential_and_its_client_may_come_back() {
        var end = Instant.now().plusMillis(1500);
        var mortal = server.open("ada", "kitchen", "X-Test-Good-Until: " + end);
        mortal.welcome();
        var other = by("ada", laptop);
        mortal.say("m", "x").next("ack");

        assertEquals(4005, mortal.closeCode());
        assertTrue(!Instant.now().isBefore(end), "it was closed before its time");
        other.say("m", "x").next("ack");
    }

    @Test
    void what_ended_while_the_socket_was_opened_is_seen_once_it_is_open() {
        var tampering = new Tampering().withConfirm(real -> command -> new AuthFailed());
        try (var strict = TestServer.start(tampering)) {
            strict.room("kitchen");
            assertEquals(4501, strict.open("ada", "kitchen").closeCode());
        }
    }

    @Test
    void who_cannot_be_looked_up_again_is_to_come_back() {
        var tampering = new Tampering().withConfirm(real -> command -> {
            throw new StorageUnavailable("the disk is full", null);
        });
        try (var strict = TestServer.start(tampering)) {
            strict.room("kitchen");
            assertEquals(1011, strict.open("ada", "kitchen").closeCode());
        }
    }

    private TestSocket by(String who, UUID session) {
        var socket = server.open(who, "kitchen", "X-Test-Session: " + session);
        socket.welcome();
        return socket;
    }

    private void tell(Ending ending) {
        server.bean(Endings.class).tell(ending);
    }
}
