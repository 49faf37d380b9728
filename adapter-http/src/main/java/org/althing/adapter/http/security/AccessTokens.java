package org.althing.adapter.http.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.althing.application.identity.Grant;
import org.althing.application.identity.IdentifyCaller.Credential;

/**
 * Makes access tokens (RFC 9068) and checks them (RFC 8725): ES256, by the key that {@code kid} names among ours.
 *
 * <p>A signature costs half a millisecond to check, which {@link KnownCallers} saves most requests. Whether the session goes
 * on is the core's to say.
 */
@Singleton
public final class AccessTokens {
    /** How far clocks may differ. */
    public static final Duration LEEWAY = Duration.ofSeconds(30);

    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String AUDIENCE = "althing";
    static final String SESSION = "sid";
    static final String SCOPE = "scope";

    private static final int MAX_LENGTH = 8 << 10;

    private final TokenKeys keys;
    private final InstantSource clock;

    AccessTokens(TokenKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a good token says. */
    public record Shown(Credential.Token token, Instant issuedAt, Instant expiresAt) {}

    /** What came of checking. */
    sealed interface Checked {}

    /** It is one of ours, and its time is now. */
    record Good(Shown shown) implements Checked {}

    /** It was good. */
    record Expired() implements Checked {}

    /** It is not one of ours, or its time is still to come. */
    record Wrong() implements Checked {}

    /** The token of a log-in or a refresh. */
    public String make(Grant grant) {
        var key = keys.active();
        var claims = new JWTClaimsSet.Builder()
                .issuer(keys.known().issuer())
                .audience(AUDIENCE)
                .subject(grant.user().toString())
                .claim(SESSION, grant.session().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(grant.issuedAt()))
                .notBeforeTime(Date.from(grant.issuedAt()))
                .expirationTime(Date.from(grant.expiresAt()))
                .claim(SCOPE, scopes(grant))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.kid())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner((ECPrivateKey) key.pair().getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of P-256 signs ES256", e);
        }
    }

    public static String scopes(Grant grant) {
        return grant.scopes().stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    Checked check(String token) {
        if (token.length() > MAX_LENGTH) {
            return new Wrong();
        }
        return verify(token).<Checked>map(this::timely).orElseGet(Wrong::new);
    }

    /** What a token says of itself, if it is one of ours and its time is now. */
    public Optional<Shown> shown(String token) {
        return check(token) instanceof Good good ? Optional.of(good.shown()) : Optional.empty();
    }

    /** The public halves of the keys, for whoever wants to check tokens too (RFC 7517). */
    Map<String, Object> publicKeys() {
        return keys.known().published();
    }

    private Checked timely(TokenClaims claims) {
        var now = clock.instant();
        if (claims.isTooEarlyAt(now)) {
            return new Wrong();
        }
        return claims.isOverAt(now) ? new Expired() : new Good(claims.shown());
    }

    private Optional<TokenClaims> verify(String token) {
        var parsed = parse(token).filter(jwt -> isPlain(jwt.getHeader()) && isWrittenOneWay(jwt, token));
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        var jwt = parsed.get();
        var key = keys.find(jwt.getHeader().getKeyID());
        try {
            return key.isPresent() && jwt.verify(new ECDSAVerifier(key.get()))
                    ? TokenClaims.read(jwt.getJWTClaimsSet(), keys.known().issuer())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static Optional<SignedJWT> parse(String token) {
        try {
            return Optional.of(SignedJWT.parse(token));
        } catch (ParseException | RuntimeException e) {
            return Optional.empty(); // the library stumbles over some that are none, such as one with the header null
        }
    }

    /**
     * The parser passes over what is no base64url, and over bits that are too many: one signature could be written in
     * endless ways, and each of them be a token (RFC 7515, section 2, allows no other characters).
     */
    private static boolean isWrittenOneWay(SignedJWT parsed, String token) {
        var signature = Base64URL.encode(parsed.getSignature().decode());
        return token.equals(new String(parsed.getSigningInput(), StandardCharsets.US_ASCII) + "." + signature);
    }

    /** What a token says of how to check it is not believed: our type, our algorithm, and no key of its own. */
    private static boolean isPlain(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getKeyID() != null
                && header.getCriticalParams() == null
                && header.getJWK() == null
                && header.getJWKURL() == null
                && header.getX509CertURL() == null
                && header.getX509CertChain() == null;
    }
}
