package org.althing.adapter.http.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.inject.Singleton;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.althing.application.Caller;
import org.althing.application.identity.Denied;
import org.althing.application.identity.FindSigningKeys;
import org.althing.application.identity.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The signing keys, asked for again every few seconds, so that a rotation is soon known; and sooner when a token names one
 * that is not among them.
 */
@Singleton
final class TokenKeys {
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Anybody can name keys that do not exist; the storage is not asked for each. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final FindSigningKeys findSigningKeys;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    TokenKeys(FindSigningKeys findSigningKeys, InstantSource clock) {
        this.findSigningKeys = findSigningKeys;
        this.clock = clock;
    }

    /** What is known of the keys. */
    record Known(FindSigningKeys.Found found, Map<String, SigningKey> believed, Instant readAt) {
        String issuer() {
            return "urn:althing:" + found.instance();
        }

        Map<String, Object> published() {
            var keys = found.believed().stream()
                    .map(key -> new ECKey.Builder(Curve.P_256, publicHalf(key))
                            .keyID(key.kid())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .build());
            return new JWKSet(keys.map(key -> (JWK) key).toList()).toJSONObject(true);
        }
    }

    Known known() {
        var now = known;
        return now == null || now.readAt().plus(FRESH).isBefore(clock.instant()) ? look() : now;
    }

    /** The key to sign with now. */
    SigningKey active() {
        return known().found().activeAt(clock.instant());
    }

    /** The public half of a key whose signatures are believed. */
    Optional<ECPublicKey> find(String kid) {
        var now = known();
        if (!now.believed().containsKey(kid) && now.readAt().plus(BETWEEN_LOOKS).isBefore(clock.instant())) {
            now = look();
        }
        return Optional.ofNullable(now.believed().get(kid)).map(TokenKeys::publicHalf);
    }

    private Known look() {
        var found = switch (findSigningKeys.find(new FindSigningKeys.Command(new Caller.Console()))) {
            case FindSigningKeys.Found it -> it;
            case Denied denied ->
                throw new IllegalStateException("the program itself may see its keys: " + denied.detail());
        };
        var believed = found.believed().stream().collect(Collectors.toMap(SigningKey::kid, Function.identity()));
        var fresh = new Known(found, believed, clock.instant());
        known = fresh;
        return fresh;
    }

    private static ECPublicKey publicHalf(SigningKey key) {
        return (ECPublicKey) key.pair().getPublic();
    }
}
