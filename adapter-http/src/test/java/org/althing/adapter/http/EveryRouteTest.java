package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.althing.adapter.http.document.Described;
import org.althing.adapter.http.json.Json;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.identity.BeginSetUp;
import org.althing.application.identity.Totp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route does its work once, with the very example that describes it, and needs the caller that it says it needs. */
class EveryRouteTest {
    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);

    @Test
    void every_route_does_what_its_description_says() {
        var admin = TestClient.admin(server);
        var name = TestServer.freshName("ada");
        var user =
                stranger.post("/api/v1/users", changed("signUp", "name", name)).is(201);
        var token = stranger.form("/api/v1/auth/token", changed("logIn", "username", name));
        var ada = stranger.bearer(token.is(200).string("access_token"));
        ada.get("/api/v1/users/" + user.string("id")).is(200);
        var tag = String.valueOf(ada.get("/api/v1/users/me").is(200).header("ETag"));
        ada.with("If-Match", tag)
                .patch("/api/v1/users/me", Described.requestExample("editProfile"))
                .is(200);

        var spare = stranger.form("/api/v1/auth/token", changed("logIn", "username", name))
                .is(200);
        ada.form("/api/v1/auth/introspect", changed("inspectToken", "token", spare.string("refresh_token")))
                .is(200);
        var sessions = ada.get("/api/v1/auth/sessions").is(200).items();
        var other = sessions.stream()
                .map(session -> assertInstanceOf(Map.class, session))
                .filter(session -> session.get("current").equals(false))
                .findFirst()
                .orElseThrow();
        ada.form("/api/v1/auth/revoke", changed("revokeToken", "token", spare.string("refresh_token")))
                .is(200);
        ada.delete("/api/v1/auth/sessions/" + other.get("id")).is(204);

        stranger.get("/api/v1/users/availability?name=" + name).is(200);
        admin.get("/api/v1/users?limit=1").is(200);
        admin.patch("/api/v1/users/" + name, Described.requestExample("changeUser"))
                .is(200);
        ada.json("PUT", "/api/v1/users/me/public-key", json("publishKey")).is(200);
        ada.delete("/api/v1/users/me/public-key").is(204);
        var factor = ada.post("/api/v1/users/me/second-factor").is(200);
        ada.json("PUT", "/api/v1/users/me/second-factor", "{\"otp\":\"" + code(factor) + "\"}")
                .is(204);
        var half = stranger.form("/api/v1/auth/token", changed("logIn", "username", name))
                .is(400);
        assertEquals("auth.second-factor-required", half.string("code"));
        ada.json("DELETE", "/api/v1/users/me/second-factor", json("endSecondFactor"))
                .is(204);
        ada.json("PUT", "/api/v1/users/me/password", json("changePassword")).is(204);
        var invitation = admin.post("/api/v1/invitations").is(201);
        admin.get("/api/v1/invitations").is(200);
        admin.delete(invitation.location()).is(204);
        setUpAnew();

        ada.post("/api/v1/ws-tickets").is(200);

        var key = ada.post("/api/v1/keys", Described.requestExample("issueApiKey"))
                .is(201);
        ada.get("/api/v1/keys").is(200);
        ada.get(key.location()).is(200);
        ada.patch(key.location(), Described.requestExample("editApiKey")).is(200);
        ada.delete(key.location()).is(204);

        var room = ada.post("/api/v1/rooms", changed("openRoom", "name", TestServer.freshName("thing")))
                .is(201)
                .location();
        ada.get("/api/v1/rooms?limit=1").is(200);
        ada.get(room).is(200);
        admin.post(room + "/join").is(200);
        var message = ada.post(room + "/messages", Described.requestExample("postMessage"));
        ada.get(message.is(201).location()).is(200);
        ada.get(room + "/entries").is(200);
        admin.post(room + "/leave").is(204);

        var made = admin.json("PUT", "/api/v1/admin/callers/fpms", json("allowCaller"))
                .is(201);
        assertEquals("/api/v1/admin/callers/fpms", made.location());
        admin.json("PUT", made.location(), json("allowCaller")).is(200);
        admin.get("/api/v1/admin/callers").is(200);
        admin.get("/api/v1/activity?action=caller.allow&outcome=ok&limit=1").is(200);
        admin.get("/api/v1/activity/verification").is(200);
        admin.delete("/api/v1/admin/callers/fpms").is(204);
        admin.get("/api/v1/admin/signing-keys").is(200);
        admin.post("/api/v1/admin/signing-keys/rotate").is(200);

        admin.delete("/api/v1/users/" + name).is(204);
        leave();

        var interfaces = admin.get("/api/v1/network/interfaces").is(200).items();
        var first = assertInstanceOf(Map.class, interfaces.getFirst()).get("name");
        admin.get("/api/v1/network/interfaces/" + first).is(200);
        admin.get("/api/v1/system/device").is(200);
        admin.get("/api/v1/system/stats").is(200);

        for (var path : List.of(
                "/health/live",
                "/health/ready",
                "/.well-known/jwks.json",
                "/openapi.yaml",
                "/docs",
                "/docs/start.js")) {
            stranger.get(path).is(200);
        }
        assertEquals(new TreeSet<>(Described.operations()), new TreeSet<>(Described.succeeded()));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_free_asks_strangers_who_they_are() {
        return Described.guarded().stream()
                .map(asked -> DynamicTest.dynamicTest(asked.toString(), () -> {
                    if (asked.isForm()) {
                        var reply = stranger.form(asked.path(), "token=x").is(401);
                        assertEquals("auth.required", reply.string("code"));
                        return;
                    }
                    var reply = stranger.with("If-Match", "\"1\"").json(asked.method(), asked.path(), "{}");
                    reply.isProblem(401, "auth.required");
                }));
    }

    /** By somebody who is needed for nothing else. */
    private void leave() {
        var name = TestServer.freshName("leaving");
        stranger.post("/api/v1/users", changed("signUp", "name", name)).is(201);
        var token = stranger.form("/api/v1/auth/token", changed("logIn", "username", name));
        var leaving = stranger.bearer(token.is(200).string("access_token"));
        leaving.post("/api/v1/users/me/deletion", Described.requestExample("deleteAccount"))
                .is(204);
        leaving.get("/api/v1/users/me").is(401);
    }

    /** By a server of its own, which has no administrator yet. */
    private static void setUpAnew() {
        try (var fresh = TestServer.over(Althing.inMemory())) {
            var begun = fresh.althing().get(BeginSetUp.class).begin(new BeginSetUp.Command(new Caller.Console()));
            var token = assertInstanceOf(BeginSetUp.Begun.class, begun).token();
            TestClient.of(fresh)
                    .post("/api/v1/setup", changed("setUp", "token", token))
                    .is(201);
        }
    }

    /** As an app makes it from the secret that is shown. */
    private static String code(Reply factor) {
        var digits = factor.string("secret");
        var bits = new BigInteger("0");
        for (int i = 0; i < digits.length(); i++) {
            bits = bits.shiftLeft(5)
                    .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(digits.charAt(i))));
        }
        var bytes = bits.toByteArray();
        var secret = new byte[Totp.BYTES];
        var length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return Totp.of(secret).code(Instant.now().getEpochSecond() / 30);
    }

    private static String json(String operation) {
        return new String(Json.write(Described.requestExample(operation)), StandardCharsets.UTF_8);
    }

    /** The example of a request, with a name that nobody had before. */
    private static Map<String, String> changed(String operation, String field, String value) {
        var example = new LinkedHashMap<String, String>();
        Described.requestExample(operation).forEach((name, given) -> example.put(name, String.valueOf(given)));
        example.put(field, value);
        return example;
    }
}
