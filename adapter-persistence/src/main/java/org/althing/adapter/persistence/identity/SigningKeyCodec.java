package org.althing.adapter.persistence.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.althing.application.identity.SigningKey;

/** Makes signing keys of the curve P-256, and turns them into rows and back. */
final class SigningKeyCodec {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE_BYTES = 32;

    private final Vault vault;

    SigningKeyCodec(MasterKey master) {
        this.vault = new Vault(master, "signing keys");
    }

    SigningKeyRow make(Instant now, Instant usedFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var kid = thumbprint((ECPublicKey) pair.getPublic());
            return new SigningKeyRow(
                    kid,
                    pair.getPublic().getEncoded(),
                    vault.seal(pair.getPrivate().getEncoded(), kid),
                    now.toEpochMilli(),
                    usedFrom.toEpochMilli());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has the curve P-256", e);
        }
    }

    /** The key of a row, or nothing if it was sealed with another master key. */
    Optional<SigningKey> read(SigningKeyRow row) {
        return vault.open(row.privateKey(), row.kid()).map(opened -> {
            try {
                var factory = KeyFactory.getInstance("EC");
                var pair = new KeyPair(
                        factory.generatePublic(new X509EncodedKeySpec(row.publicKey())),
                        factory.generatePrivate(new PKCS8EncodedKeySpec(opened)));
                if (!row.kid().equals(thumbprint((ECPublicKey) pair.getPublic()))) {
                    throw new IllegalStateException("the signing key " + row.kid() + " has the public half of another");
                }
                return new SigningKey(
                        row.kid(), pair, Instant.ofEpochMilli(row.createdAt()), Instant.ofEpochMilli(row.usedFrom()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the signing key " + row.kid() + " is no EC key", e);
            }
        });
    }

    /** A key's own name for itself (RFC 7638): nobody can put another key in its place. */
    private static String thumbprint(ECPublicKey key) throws GeneralSecurityException {
        var point = key.getW();
        var json = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + coordinate(point.getAffineX().toByteArray()) + "\",\"y\":\""
                + coordinate(point.getAffineY().toByteArray()) + "\"}";
        var sha = MessageDigest.getInstance("SHA-256");
        return BASE64_URL.encodeToString(sha.digest(json.getBytes(StandardCharsets.US_ASCII)));
    }

    /** As 32 bytes: the number's own may be fewer, or one more for its sign. */
    private static String coordinate(byte[] number) {
        var bytes = new byte[COORDINATE_BYTES];
        var length = Math.min(number.length, COORDINATE_BYTES);
        System.arraycopy(number, number.length - length, bytes, COORDINATE_BYTES - length, length);
        return BASE64_URL.encodeToString(bytes);
    }
}
