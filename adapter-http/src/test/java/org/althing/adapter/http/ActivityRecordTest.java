package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.activity.Activity;
import org.althing.application.activity.inmemory.InMemoryActivities;
import org.althing.application.activity.spi.Activities;
import org.althing.application.identity.AddUser;
import org.althing.application.identity.SignUpMode;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done over HTTP stands in the record with the address and the name of its request. */
class ActivityRecordTest {
    private final InMemoryActivities activities = new InMemoryActivities();
    private final Althing althing = Althing.builder()
            .activities(activities)
            .signUp(() -> SignUpMode.OPEN)
            .build();
    private final TestServer server = TestServer.with(althing, Map.of("althing.server.trusted-proxies", "127.0.0.1"));
    private final TestClient stranger = TestClient.of(server).with("X-Forwarded-For", "192.0.2.7");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_row_has_the_address_and_the_name_of_its_request() {
        var reply = stranger.post("/api/v1/users", Map.of("name", "ada", "password", TestClient.PASSWORD))
                .is(201);
        assertRow("sign-up", "ada", reply);
        assertRow("log-in", "ada", stranger.logIn("ada").is(200));
        assertRow("log-in", "bob", stranger.logIn("bob").is(400));
    }

    @Test
    void an_administrator_reads_and_verifies_it() {
        var added = althing.get(AddUser.class)
                .add(new AddUser.Command(
                        new Caller.Console(),
                        new UserName("odin"),
                        new Password(TestClient.PASSWORD),
                        null,
                        Role.ADMIN));
        assertInstanceOf(AddUser.Added.class, added);
        var odin = stranger.bearer(stranger.logIn("odin").is(200).string("access_token"));
        var rows = odin.get("/api/v1/activity?action=log-in").is(200).items();
        assertEquals(1, rows.size());
        assertEquals("192.0.2.7", assertInstanceOf(Map.class, rows.getFirst()).get("address"));
        odin.get("/api/v1/activity?outcome=nonsense").isProblem(400, "request.invalid");
        assertEquals(
                true, odin.get("/api/v1/activity/verification").is(200).json().get("whole"));
        var ada = TestClient.signedUp(server, "ada");
        ada.get("/api/v1/activity").isProblem(403, "auth.scope-missing");
    }

    private void assertRow(String action, String target, Reply reply) {
        Activity last = activities.list(Activities.Filter.ALL, null, 1).getFirst();
        assertEquals(action, last.deed().action());
        assertEquals(target, last.deed().target());
        assertEquals("192.0.2.7", last.deed().address());
        assertEquals(reply.header("X-Request-Id"), last.deed().requestId());
    }
}
