package org.althing.adapter.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.util.function.Consumer;
import org.althing.application.Caller;
import org.althing.application.identity.FindSigningKeys;
import org.althing.application.identity.SigningKey;

/** Makes tokens like a server's own, but for what a test changes about them. */
final class Forgery {
    private final SigningKey key;
    private final JWTClaimsSet genuine;

    private Forgery(SigningKey key, JWTClaimsSet genuine) {
        this.key = key;
        this.genuine = genuine;
    }

    static Forgery of(TestServer server, String genuineToken) {
        var found = server.althing().get(FindSigningKeys.class).find(new FindSigningKeys.Command(new Caller.Console()));
        if (found instanceof FindSigningKeys.Found keys) {
            try {
                var token = SignedJWT.parse(genuineToken);
                return new Forgery(key(keys, token.getHeader().getKeyID()), token.getJWTClaimsSet());
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(found);
    }

    /** Not the newest one: right after a rotation the server still signs with the one before. */
    private static SigningKey key(FindSigningKeys.Found keys, String kid) {
        return keys.believed().stream()
                .filter(key -> key.kid().equals(kid))
                .findFirst()
                .orElseThrow();
    }

    SigningKey key() {
        return key;
    }

    /** With the server's own key and header: only the claims differ. */
    String withClaims(Consumer<JWTClaimsSet.Builder> change) {
        return signed(header(), ownSigner(), change);
    }

    /** With the server's own key: only the header differs. */
    String withHeader(Consumer<JWSHeader.Builder> change) {
        var header = new JWSHeader.Builder(header());
        change.accept(header);
        return signed(header.build(), ownSigner(), claims -> {});
    }

    String signed(JWSHeader header, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder(genuine);
        change.accept(claims);
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    String unsigned() {
        return new PlainJWT(genuine).serialize();
    }

    JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.kid())
                .build();
    }

    private JWSSigner ownSigner() {
        try {
            return new ECDSASigner((ECPrivateKey) key.pair().getPrivate());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
