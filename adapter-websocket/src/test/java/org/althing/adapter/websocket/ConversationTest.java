package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_one_says_the_other_hears() {
        server.room("kitchen");
        var ada = server.join("ada", "kitchen");
        var bob = server.join("bob", "kitchen");
        ada.say("m1", "Is there coffee?");
        var ack = ada.next("ack");
        assertEquals("m1", ack.get("id"));
        for (var entry = bob.next("entry"); ; entry = bob.next("entry")) {
            if ("message".equals(entry.get("kind"))) {
                assertEquals("Is there coffee?", entry.get("body"));
                assertEquals(ack.get("seq"), entry.get("seq"));
                break;
            }
        }
        assertTrue(ack.get("at") instanceof String);
    }
}
