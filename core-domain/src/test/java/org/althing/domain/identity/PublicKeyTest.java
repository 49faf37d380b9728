package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {
    @ParameterizedTest
    @CsvSource({"X25519,X25519", "Ed25519,Ed25519"})
    void a_key_of_the_newer_curves_names_itself(String algorithm, String name) throws GeneralSecurityException {
        assertEquals(Optional.of(name), parsed(KeyPairGenerator.getInstance(algorithm)));
    }

    @ParameterizedTest
    @CsvSource({"secp256r1,P-256", "secp384r1,P-384", "secp521r1,P-521"})
    void a_key_of_nists_curves_is_known_by_its_size(String curve, String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        assertEquals(Optional.of(name), parsed(generator));
    }

    @Test
    void an_rsa_key_is_long_enough_or_none() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        assertEquals(Optional.of("RSA-2048"), parsed(generator));
        generator.initialize(1024);
        assertEquals(Optional.empty(), parsed(generator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066Spjqqb"})
    void what_is_no_key_is_none(String raw) {
        assertEquals(Optional.empty(), PublicKey.parse(raw));
    }

    /** As "openssl pkey -pubin -outform DER | openssl dgst -sha256 -binary | base64" has it, less the padding. */
    @Test
    void a_fingerprint_is_the_hash_of_the_key_in_der() {
        var key = PublicKey.parse("MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=")
                .orElseThrow();
        assertEquals("SHA256:KRxSk+AwRSpZmFGnxymPPxbD/xvfr8tZiSfyYx+fpkE", key.fingerprint());
    }

    @Test
    void a_key_is_printed_as_what_it_is_read_from() {
        var key = PublicKey.parse("MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=");
        assertEquals(key, key.map(PublicKey::toString).flatMap(PublicKey::parse));
    }

    private static Optional<String> parsed(KeyPairGenerator generator) {
        var der = generator.generateKeyPair().getPublic().getEncoded();
        return PublicKey.parse(Base64.getEncoder().encodeToString(der)).map(PublicKey::algorithm);
    }
}
