package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.althing.adapter.http.security.AccessTokens;
import org.althing.application.Fuzzing;

/** Of all that looks like a token, only what the server signed is believed, and says nothing else than it did. */
class AccessTokensFuzzTest implements Fuzzing {
    private final TestServer server = TestServer.shared();
    private final AccessTokens tokens = server.bean(AccessTokens.class);
    private final String genuine;
    private final AccessTokens.Shown claims;

    AccessTokensFuzzTest() {
        var name = TestServer.freshName("ada");
        TestClient.signedUp(server, name);
        genuine = TestClient.of(server).logIn(name).is(200).string("access_token");
        claims = tokens.shown(genuine).orElseThrow();
    }

    @Override
    public void trial(Random random) {
        var token = random.nextBoolean() ? Fuzzing.mutated(genuine, random) : mutatedInside(random);

        assertEquals(token.equals(genuine) ? Optional.of(claims) : Optional.empty(), tokens.shown(token));
    }

    private String mutatedInside(Random random) {
        var parts = genuine.split("\\.");
        var which = random.nextInt(2);
        var json = Base64.getUrlDecoder().decode(parts[which]);
        parts[which] = Base64.getUrlEncoder().withoutPadding().encodeToString(Fuzzing.mutated(json, random));
        return String.join(".", parts);
    }
}
