package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.althing.application.Althing;
import org.althing.application.StorageUnavailable;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.althing.domain.room.RoomKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeTest {
    private static final String ADA = "X-Test-User: ada";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start("althing.server.allowed-origins", "https://chat.example.org");
        server.room("kitchen");
        server.room("cellar", RoomKind.PRIVATE, "owner");
        server.room("Café🇮🇸", RoomKind.PUBLIC, "owner");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_stranger_is_asked_who_they_are() {
        var answer = server.knock("/ws/kitchen");
        assertProblem(401, "auth.required", answer);
        assertEquals("Bearer", answer.headers().get("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere", "cellar", "0195c9a0-0000-7000-8000-000000000000", "no%20room%20is%20called%20so"})
    void a_room_that_one_may_not_know_of_is_not_there(String room) {
        assertProblem(404, "room.not-found", server.knock("/ws/" + room, ADA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws/", "//ws/lobby"})
    void an_address_that_names_no_room_is_not_found(String address) {
        assertProblem(404, "room.not-found", server.knock(address, ADA));
    }

    @Test
    void a_stranger_learns_nothing_of_what_rooms_there_are() {
        assertProblem(401, "auth.required", server.knock("/ws/nowhere"));
    }

    @Test
    void who_may_only_read_cannot_become_a_member() {
        assertProblem(
                403, "auth.scope-missing", server.knock("/ws/kitchen", "X-Test-User: reader", "X-Test-Read-Only: 1"));
    }

    @Test
    void a_member_of_a_private_room_comes_in() {
        server.join("owner", "cellar").close();
    }

    @Test
    void a_room_is_found_by_its_encoded_name_and_by_its_id() {
        var name = URLEncoder.encode("Café🇮🇸", StandardCharsets.UTF_8);
        var byName = server.open("ada", name);
        var id = byName.welcome().get("room");
        var byId = server.open("ada", String.valueOf(id));
        assertEquals("Café🇮🇸", byId.welcome().get("name"));
        byName.close();
        byId.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=1",
                "epoch=abc",
                "after=x&epoch=abc",
                "after=-1&epoch=abc",
                "after=1&after=2&epoch=abc",
                "after=1&epoch=",
                "token=secret",
                "ticket=secret"
            })
    void a_query_that_makes_no_sense_or_holds_a_secret_is_refused(String query) {
        assertProblem(400, "request.invalid", server.knock("/ws/kitchen?" + query, ADA));
    }

    @Test
    void what_is_wrong_with_the_query_is_named() {
        var problem = server.knock("/ws/kitchen?after=x&token=secret", ADA).problem();
        assertTrue(problem.get("errors") instanceof List<?> errors && errors.size() == 2, problem.toString());
        assertTrue(String.valueOf(problem.get("errors")).contains("/token"));
        assertFalse(String.valueOf(problem).contains("secret"));
    }

    @Test
    void who_offers_the_protocol_gets_its_name_back_alone() {
        for (var offer : List.of("althing.v1", "chat, althing.v1", "althing.v1, althing.ticket.altw_x")) {
            var answer = server.knock("/ws/kitchen", ADA, "Sec-WebSocket-Protocol: " + offer);
            assertEquals("althing.v1", answer.headers().get("Sec-WebSocket-Protocol"));
            answer.socket().welcome();
            answer.socket().close();
        }
    }

    @Test
    void who_offers_none_speaks_the_newest() {
        var answer = server.knock("/ws/kitchen", ADA);
        assertNull(answer.headers().get("Sec-WebSocket-Protocol"));
        assertEquals("welcome", answer.socket().message().get("type"));
        answer.socket().close();
    }

    @Test
    void who_offers_unknown_ones_only_is_refused() {
        assertProblem(
                400, "request.invalid", server.knock("/ws/kitchen", ADA, "Sec-WebSocket-Protocol: chat, althing.v0"));
    }

    @Test
    void pages_of_the_server_itself_and_of_listed_origins_may_open_sockets() {
        for (var origin : List.of("http://localhost:" + server.port(), "https://chat.example.org")) {
            server.knock("/ws/kitchen", ADA, "Origin: " + origin).socket().close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost", "https://chat.example.org.evil.example"})
    void pages_of_other_origins_may_not(String origin) {
        assertProblem(403, "auth.forbidden", server.knock("/ws/kitchen", ADA, "Origin: " + origin));
    }

    @Test
    void compression_is_not_offered() {
        var answer = server.knock("/ws/kitchen", ADA);
        assertNull(answer.headers().get("Sec-WebSocket-Extensions"));
        answer.socket().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sec-WebSocket-Version: 8", "Sec-WebSocket-Key: short", "Connection: keep-alive", "Upgrade: h2c"
            })
    void what_is_no_proper_upgrade_is_told_so(String header) {
        var answer = server.knock("/ws/kitchen", ADA, header);
        assertProblem(400, "request.invalid", answer);
        assertEquals("13", answer.headers().get("Sec-WebSocket-Version"));
    }

    @Test
    void a_broken_storage_is_a_problem_document_too() {
        var down = new Tampering().withFollow(real -> command -> {
            throw new StorageUnavailable("the disk is full", new RuntimeException());
        });
        try (var other = TestServer.start(down)) {
            var answer = other.knock("/ws/kitchen", ADA);
            assertProblem(503, "server.unavailable", answer);
            assertEquals("5", answer.headers().get("Retry-After"));
            assertFalse(answer.body().contains("disk"));
        }
    }

    @Test
    void a_bug_shows_nothing_but_its_incident() {
        var broken = new Tampering().withFollow(real -> command -> {
            throw new IllegalStateException("secret");
        });
        try (var other = TestServer.start(broken)) {
            var answer = other.knock("/ws/kitchen", ADA);
            assertProblem(500, "server.fault", answer);
            assertFalse(answer.body().contains("secret"));
            var instance = String.valueOf(answer.problem().get("instance")).substring("urn:uuid:".length());
            assertEquals("Incident " + instance + ".", answer.problem().get("detail"));
        }
    }

    @Test
    void an_incident_is_called_by_the_name_of_its_request() {
        var broken = new Tampering().withFollow(real -> command -> {
            throw new IllegalStateException("secret");
        });
        try (var other = TestServer.start(broken)) {
            var name = "0195c9a0-0000-7000-8000-00000000abcd";
            var problem = other.knock("/ws/kitchen", ADA, "X-Test-Request-Id: " + name)
                    .problem();
            assertEquals("urn:uuid:" + name, problem.get("instance"));
            assertEquals("Incident " + name + ".", problem.get("detail"));
        }
    }

    @Test
    void an_upgrade_that_fails_late_is_answered_and_leaves_no_seat_behind() {
        var audience = new InMemoryAudience();
        try (var other = TestServer.start(Althing.builder().audience(audience).build(), new Tampering())) {
            var room = other.room("kitchen");
            var failing = other.knock("/ws/kitchen", ADA, "X-Test-Spoilt: 1");
            assertProblem(500, "server.fault", failing);
            assertTrue(audience.present(room.id()).isEmpty());
            other.join("ada", "kitchen").close();
        }
    }

    @Test
    void who_hangs_up_during_the_upgrade_leaves_no_seat_behind() throws Exception {
        var audience = new InMemoryAudience();
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new Tampering().withFollow(real -> command -> {
            var result = real.follow(command);
            asked.countDown();
            awaitQuietly(goOn);
            return result;
        });
        try (var other = TestServer.start(Althing.builder().audience(audience).build(), slow)) {
            var room = other.room("kitchen");
            var impatient = TestSocket.request(other.port(), "/ws/kitchen", ADA);
            asked.await();
            assertEquals(1, audience.present(room.id()).size());
            impatient.close();
            goOn.countDown();
            TestServer.await(
                    "the seat is given up", () -> audience.present(room.id()).isEmpty());
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertProblem(int status, String code, TestSocket.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.headers().get("Content-Type"));
        Map<String, ?> problem = answer.problem();
        assertEquals(code, problem.get("code"));
        assertEquals("urn:althing:problem:" + code, problem.get("type"));
        assertEquals(status, problem.get("status"));
        assertTrue(String.valueOf(problem.get("instance")).matches("urn:uuid:[0-9a-f-]{36}"), problem.toString());
    }

    @Test
    void a_frame_that_comes_in_pieces_right_after_the_answer_is_heard_whole() {
        try (var server = TestServer.start()) {
            server.room("kitchen");
            for (int i = 0; i < 50; i++) {
                var ada = server.open("ada", "kitchen");
                var frame = TestSocket.frame(
                        TestSocket.FIN | TestSocket.TEXT,
                        ("{\"type\":\"send\",\"id\":\"m" + i + "\",\"body\":\"x\"}").getBytes(StandardCharsets.UTF_8));
                ada.write(Arrays.copyOf(frame, 10));
                ada.write(Arrays.copyOfRange(frame, 10, frame.length));
                assertEquals("m" + i, ada.next("ack").get("id"));
                ada.close();
            }
        }
    }
}
