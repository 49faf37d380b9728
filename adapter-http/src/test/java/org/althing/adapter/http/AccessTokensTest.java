package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which access tokens open the door: those that the server made, as it made them, while they last. */
class AccessTokensTest {
    private static final String ME = "/api/v1/users/me";

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);
    private final String token;
    private final Forgery forgery;

    AccessTokensTest() {
        var name = TestServer.freshName("ada");
        stranger.post("/api/v1/users", Map.of("name", name, "password", TestClient.PASSWORD))
                .is(201);
        token = stranger.logIn(name).is(200).string("access_token");
        forgery = Forgery.of(server, token);
    }

    @Test
    void a_token_as_it_was_made_is_good_more_than_once() {
        stranger.bearer(token).get(ME).is(200);
        stranger.bearer(token).get(ME).is(200);
        stranger.bearer(forgery.withClaims(claims -> {})).get(ME).is(200);
    }

    @Test
    void a_token_says_what_rfc_9068_asks_and_no_more() throws ParseException {
        var jwt = SignedJWT.parse(token);
        assertEquals(JWSAlgorithm.ES256, jwt.getHeader().getAlgorithm());
        assertEquals(new JOSEObjectType("at+jwt"), jwt.getHeader().getType());
        var claims = jwt.getJWTClaimsSet();
        assertEquals(
                Set.of("iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp", "scope"),
                claims.getClaims().keySet());
        assertEquals("account games:read games:write rooms:read rooms:write", claims.getStringClaim("scope"));
        assertEquals(
                15 * 60,
                (claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()) / 1000);
    }

    @Test
    void the_published_keys_check_a_token_and_hold_no_private_half() throws ParseException, JOSEException {
        var published = stranger.get("/.well-known/jwks.json").is(200);
        var keys = JWKSet.parse(published.text());
        var jwt = SignedJWT.parse(token);
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        assertNotNull(key);
        assertEquals(false, key.isPrivate());
        assertEquals(
                true,
                jwt.verify(
                        new com.nimbusds.jose.crypto.ECDSAVerifier(key.toECKey().toECPublicKey())));
    }

    @Test
    void a_token_that_was_good_is_expired() {
        var past = new Date(System.currentTimeMillis() - 60_000);
        stranger.bearer(forgery.withClaims(claims -> claims.expirationTime(past)))
                .get(ME)
                .isProblem(401, "auth.expired");
    }

    @Test
    void half_a_minute_is_forgiven_to_clocks() {
        var now = System.currentTimeMillis();
        stranger.bearer(forgery.withClaims(claims -> claims.expirationTime(new Date(now - 15_000))))
                .get(ME)
                .is(200);
        stranger.bearer(forgery.withClaims(claims -> claims.notBeforeTime(new Date(now + 15_000))))
                .get(ME)
                .is(200);
    }

    @Test
    void an_expired_token_of_somebody_else_is_wrong_and_not_expired() throws JOSEException {
        var past = Date.from(Instant.now().minusSeconds(3600));
        var foreign = forgery.signed(
                forgery.header(),
                new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()),
                claims -> claims.expirationTime(past));
        stranger.bearer(foreign).get(ME).isProblem(401, "auth.failed");
    }

    @TestFactory
    List<DynamicTest> claims_that_are_not_ours_open_nothing() {
        var future = new Date(System.currentTimeMillis() + 3_600_000);
        return List.of(
                wrongClaims("another issuer", claims -> claims.issuer("urn:althing:other")),
                wrongClaims("no issuer", claims -> claims.issuer(null)),
                wrongClaims("another audience", claims -> claims.audience("other")),
                wrongClaims("two audiences", claims -> claims.audience(List.of("althing", "other"))),
                wrongClaims("no audience", claims -> claims.audience((String) null)),
                wrongClaims("no subject", claims -> claims.subject(null)),
                wrongClaims("a subject that is no id", claims -> claims.subject("ada")),
                wrongClaims(
                        "another subject",
                        claims -> claims.subject(UUID.randomUUID().toString())),
                wrongClaims("no session", claims -> claims.claim("sid", null)),
                wrongClaims("another session", claims -> claims.claim("sid", "019a0000-0000-7000-8000-000000000000")),
                wrongClaims("a session that is no text", claims -> claims.claim("sid", 7)),
                wrongClaims("no id", claims -> claims.jwtID(null)),
                wrongClaims("no time of issue", claims -> claims.issueTime(null)),
                wrongClaims("issued in the future", claims -> claims.issueTime(future)),
                wrongClaims("no beginning", claims -> claims.notBeforeTime(null)),
                wrongClaims("not yet begun", claims -> claims.notBeforeTime(future)),
                wrongClaims("no end", claims -> claims.expirationTime(null)),
                wrongClaims("no scope", claims -> claims.claim("scope", null)),
                wrongClaims("a scope that is none", claims -> claims.claim("scope", "account everything")));
    }

    @TestFactory
    List<DynamicTest> headers_that_are_not_ours_open_nothing() throws JOSEException {
        var foreign = new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
        return List.of(
                wrongHeader("another type", header -> header.type(JOSEObjectType.JWT)),
                wrongHeader("no type", header -> header.type(null)),
                wrongHeader("no key id", header -> header.keyID(null)),
                wrongHeader("an unknown key id", header -> header.keyID("unknown")),
                wrongHeader("a key of its own", header -> header.jwk(foreign.toPublicJWK())),
                wrongHeader("an address of keys", header -> header.jwkURL(URI.create("https://example.org/k"))),
                wrongHeader(
                        "an address of certificates",
                        header -> header.x509CertURL(URI.create("https://example.org/c"))),
                wrongHeader(
                        "an extension that it calls critical",
                        header -> header.criticalParams(Set.of("x")).customParams(Map.of("x", 1))));
    }

    @Test
    void a_token_without_a_signature_opens_nothing() {
        stranger.bearer(forgery.unsigned()).get(ME).isProblem(401, "auth.failed");
        var parts = token.split("\\.");
        stranger.bearer(parts[0] + "." + parts[1] + ".").get(ME).isProblem(401, "auth.failed");
    }

    @Test
    void a_key_of_somebody_else_under_the_name_of_ours_opens_nothing() throws JOSEException {
        var foreign = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
        stranger.bearer(forgery.signed(forgery.header(), foreign, claims -> {}))
                .get(ME)
                .isProblem(401, "auth.failed");
    }

    @Test
    void the_public_key_is_no_shared_secret() throws JOSEException {
        var publicKey = forgery.key().pair().getPublic();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(forgery.key().kid())
                .build();
        for (var secret : List.of(
                publicKey.getEncoded(),
                new ECKey.Builder(Curve.P_256, (ECPublicKey) publicKey)
                        .build()
                        .toJSONString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            stranger.bearer(forgery.signed(header, new MACSigner(secret), claims -> {}))
                    .get(ME)
                    .isProblem(401, "auth.failed");
        }
    }

    @Test
    void a_changed_or_endless_token_opens_nothing() {
        var other = token.charAt(token.length() - 3) == 'A' ? 'B' : 'A';
        stranger.bearer(token.substring(0, token.length() - 3) + other + token.substring(token.length() - 2))
                .get(ME)
                .isProblem(401, "auth.failed");
        stranger.bearer("x".repeat(9000)).get(ME).isProblem(401, "auth.failed");
        stranger.bearer("a.b.c").get(ME).isProblem(401, "auth.failed");
    }

    @Test
    void a_token_whose_claims_are_too_long_opens_nothing() {
        stranger.bearer(forgery.withClaims(claims -> claims.claim("pad", "x".repeat(6500))))
                .get(ME)
                .isProblem(401, "auth.failed");
    }

    private DynamicTest wrongClaims(String what, Consumer<JWTClaimsSet.Builder> change) {
        return refused(what, forgery.withClaims(change));
    }

    private DynamicTest wrongHeader(String what, Consumer<JWSHeader.Builder> change) {
        return refused(what, forgery.withHeader(change));
    }

    private DynamicTest refused(String what, String forged) {
        return DynamicTest.dynamicTest(what, () -> {
            var reply = stranger.bearer(forged).get(ME).isProblem(401, "auth.failed");
            assertEquals("Bearer error=\"invalid_token\"", reply.header("WWW-Authenticate"));
            var room = TestServer.freshName("no");
            stranger.bearer(forged).post("/api/v1/rooms", Map.of("name", room)).isProblem(401, "auth.failed");
            stranger.bearer(token).get("/api/v1/rooms/" + room).isProblem(404, "room.not-found");
        });
    }
}
