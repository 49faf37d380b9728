package org.althing.application.identity.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Set;
import org.althing.application.Races;
import org.althing.application.identity.SigningKey;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} does. Each test begins with no key made yet. */
public interface SigningKeysContract {
    SigningKeys signingKeys();

    @Test
    default void an_installation_has_one_name() {
        var instance = signingKeys().instance();
        assertTrue(instance.matches("[0-9A-Za-z-]{1,64}"), instance);
        assertEquals(
                Set.of(instance), Set.copyOf(Races.race(16, i -> signingKeys().instance())));
    }

    @Test
    default void the_active_key_is_made_once() {
        var key = signingKeys().active();
        assertFalse(key.kid().isBlank());
        assertSame(key, signingKeys().active());
    }

    @Test
    default void the_active_key_is_among_all_whoever_asks_first() {
        var all = signingKeys().all();
        assertEquals(1, all.size());
        assertSame(all.getFirst(), signingKeys().active());
        assertSame(all.getFirst(), signingKeys().all().getFirst());
        assertThrows(
                UnsupportedOperationException.class, () -> signingKeys().all().clear());
    }

    @Test
    default void many_who_ask_at_once_get_one_key() {
        var kids = Races.race(
                32,
                i -> (i % 2 == 0 ? signingKeys().active() : signingKeys().all().getFirst()).kid());
        assertEquals(1, Set.copyOf(kids).size());
        assertEquals(1, signingKeys().all().size());
    }

    @Test
    default void a_key_is_of_the_curve_that_es256_wants() {
        var pair = signingKeys().active().pair();
        var key = assertInstanceOf(ECPublicKey.class, pair.getPublic());
        assertInstanceOf(ECPrivateKey.class, pair.getPrivate());
        assertEquals(256, key.getParams().getCurve().getField().getFieldSize());
        assertEquals(
                "115792089210356248762697446949407573529996955224135760342422259061068512044369",
                key.getParams().getOrder().toString(),
                "the order of P-256");
    }

    @Test
    default void what_one_half_signs_the_other_believes() throws GeneralSecurityException {
        var pair = signingKeys().active().pair();
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(pair.getPrivate());
        signing.update("hail".getBytes(UTF_8));
        var signature = signing.sign();

        var checking = Signature.getInstance("SHA256withECDSA");
        checking.initVerify(signingKeys().all().getFirst().pair().getPublic());
        checking.update("hail".getBytes(UTF_8));
        assertTrue(checking.verify(signature));
    }

    @Test
    default void a_key_was_made_at_a_whole_millisecond() {
        assertEquals(0, signingKeys().active().createdAt().getNano() % 1_000_000);
    }

    @Test
    default void a_key_shows_itself_to_no_log() {
        assertEquals(
                "SigningKey[" + signingKeys().active().kid() + "]",
                signingKeys().active().toString());
    }

    private static void assertSame(SigningKey expected, SigningKey actual) {
        assertEquals(expected.kid(), actual.kid());
        assertEquals(expected.createdAt(), actual.createdAt());
        assertArrayEquals(
                expected.pair().getPublic().getEncoded(),
                actual.pair().getPublic().getEncoded());
        assertArrayEquals(
                expected.pair().getPrivate().getEncoded(),
                actual.pair().getPrivate().getEncoded());
    }
}
