package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Answers.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.Objects;
import org.althing.application.Althing;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.SignUpMode;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What callers are told when the storage or we ourselves fail, and what the log is. */
class FaultsTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("org.althing");

    FaultsTest() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void unavailable_storage_is_503_and_says_when_to_come_again() {
        var down = new StorageUnavailable("the disk is full", new IllegalStateException("/var/lib/secret/path"));
        try (var server = over(users(down))) {
            var reply = signUp(server).isProblem(503, "server.unavailable");
            assertNotNull(reply.header("Retry-After"));
            assertFalse(reply.text().contains("disk") || reply.text().contains("secret"), reply.text());
        }
    }

    @Test
    void storage_that_fails_while_the_caller_is_identified_is_503_too() {
        var down = new StorageUnavailable("the disk is full", new IllegalStateException());
        var sessions = mock(Sessions.class, call -> {
            if (call.getMethod().getName().equals("find")) {
                throw down;
            }
            return RETURNS_DEFAULTS.answer(call);
        });
        var althing = Althing.builder().signUp(() -> SignUpMode.OPEN).sessions(sessions);
        try (var server = TestServer.over(althing.build())) {
            TestClient.signedUp(server, "ada").get("/api/v1/rooms").isProblem(503, "server.unavailable");
        }
    }

    @Test
    void a_bug_is_500_with_a_number_and_the_log_has_the_rest() {
        var bug = new IllegalStateException("the secret inner workings");
        try (var server = over(users(bug))) {
            var reply = signUp(server).isProblem(500, "server.fault");
            assertFalse(reply.text().contains("inner workings"), reply.text());
            var logged = log.list.stream()
                    .filter(event -> event.getThrowableProxy() != null)
                    .findFirst()
                    .orElseThrow();
            assertEquals("the secret inner workings", logged.getThrowableProxy().getMessage());
            var id = Objects.requireNonNull(reply.header("X-Request-Id"));
            assertTrue(logged.getFormattedMessage().contains(id), logged.getFormattedMessage());
            assertEquals(id, logged.getMDCPropertyMap().get("requestId"));
        }
    }

    @Test
    void an_error_of_the_jvm_is_no_more_than_a_bug() {
        try (var server = over(users(new StackOverflowError()))) {
            signUp(server).isProblem(500, "server.fault");
        }
    }

    private static Users users(Throwable thrown) {
        return mock(Users.class, call -> {
            throw thrown;
        });
    }

    private static TestServer over(Users users) {
        return TestServer.over(
                Althing.builder().signUp(() -> SignUpMode.OPEN).users(users).build());
    }

    private static Reply signUp(TestServer server) {
        return TestClient.of(server).post("/api/v1/users", Map.of("name", "ada", "password", TestClient.PASSWORD));
    }
}
