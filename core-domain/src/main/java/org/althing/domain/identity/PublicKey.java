package org.althing.domain.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.althing.domain.Sha256;

/**
 * A user's public key, by which others encrypt what is for them alone; Althing publishes it and uses it for nothing.
 *
 * @param algorithm as the JDK names it, with the size where there are several
 * @param spki the key in DER (RFC 5280, section 4.1: SubjectPublicKeyInfo), base64
 */
public record PublicKey(String algorithm, String spki) {
    public static final String RULE =
            "a public key of X25519, Ed25519, P-256, P-384, P-521 or RSA with 2048 to 8192 bits:"
                    + " its SubjectPublicKeyInfo in DER, base64";

    private static final int MAX = 2048;
    private static final List<String> FAMILIES = List.of("X25519", "Ed25519", "EC", "RSA");

    public static Optional<PublicKey> parse(String raw) {
        if (raw.length() > MAX) {
            return Optional.empty();
        }
        try {
            var der = Base64.getDecoder().decode(raw);
            return FAMILIES.stream()
                    .flatMap(family -> read(family, der).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code SHA256:} and the hash of the DER, as people compare it. */
    public String fingerprint() {
        var hash = Sha256.of(Base64.getDecoder().decode(spki));
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    }

    /** In its canonical form: a key has one fingerprint, whoever wrote it down. */
    private static Optional<PublicKey> read(String family, byte[] der) {
        try {
            var key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(der));
            var spki = Base64.getEncoder().encodeToString(key.getEncoded());
            return name(family, key).map(name -> new PublicKey(name, spki));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(String family, java.security.PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> curve(ec.getParams().getCurve().getField().getFieldSize());
            case RSAPublicKey rsa -> size(rsa.getModulus().bitLength());
            default -> Optional.of(family);
        };
    }

    private static Optional<String> curve(int bits) {
        return List.of(256, 384, 521).contains(bits) ? Optional.of("P-" + bits) : Optional.empty();
    }

    private static Optional<String> size(int bits) {
        return bits >= 2048 && bits <= 8192 ? Optional.of("RSA-" + bits) : Optional.empty();
    }

    /** What it is read from. */
    @Override
    public String toString() {
        return spki;
    }
}
