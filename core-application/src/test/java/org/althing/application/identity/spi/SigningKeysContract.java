package org.althing.application.identity.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.althing.application.Fixtures.NOON;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    default void there_is_no_key_before_one_is_made() {
        assertEquals(List.of(), signingKeys().all());
        signingKeys().delete("none");
    }

    @Test
    default void a_key_that_was_made_stays_as_it_is() {
        var later = NOON.plusSeconds(60);
        assertTrue(signingKeys().make(NOON, later, Set.of()));
        var key = only();
        assertFalse(key.kid().isBlank());
        assertEquals(NOON, key.createdAt());
        assertEquals(later, key.usedFrom());
        assertSame(key, only());
        assertThrows(
                UnsupportedOperationException.class, () -> signingKeys().all().clear());
    }

    @Test
    default void the_key_that_is_used_last_comes_first() {
        made(NOON.plusSeconds(60));
        made(NOON.plusSeconds(180));
        made(NOON.plusSeconds(120));
        assertEquals(
                List.of(NOON.plusSeconds(180), NOON.plusSeconds(120), NOON.plusSeconds(60)),
                signingKeys().all().stream().map(SigningKey::usedFrom).toList());
    }

    @Test
    default void a_deleted_key_is_gone_and_the_others_stay() {
        made(NOON);
        var first = only();
        made(NOON.plusSeconds(1));
        signingKeys().delete(first.kid());
        assertEquals(NOON.plusSeconds(1), only().usedFrom());
    }

    @Test
    default void a_key_decided_on_others_than_there_are_is_not_made() {
        assertFalse(signingKeys().make(NOON, NOON, Set.of("another")));
        made(NOON);
        assertFalse(signingKeys().make(NOON, NOON, Set.of()));
        assertEquals(1, signingKeys().all().size());
    }

    @Test
    default void of_many_who_make_a_key_at_once_one_does() {
        var made = Races.race(32, i -> signingKeys().make(NOON, NOON, Set.of()));
        assertEquals(1, made.stream().filter(one -> one).count());
        assertEquals(1, signingKeys().all().size());
    }

    @Test
    default void a_key_is_of_the_curve_that_es256_wants() {
        made(NOON);
        var pair = only().pair();
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
        made(NOON);
        var pair = only().pair();
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(pair.getPrivate());
        signing.update("hail".getBytes(UTF_8));
        var signature = signing.sign();

        var checking = Signature.getInstance("SHA256withECDSA");
        checking.initVerify(only().pair().getPublic());
        checking.update("hail".getBytes(UTF_8));
        assertTrue(checking.verify(signature));
    }

    @Test
    default void a_key_shows_itself_to_no_log() {
        made(NOON);
        assertEquals("SigningKey[" + only().kid() + "]", only().toString());
    }

    private void made(Instant usedFrom) {
        var kids = signingKeys().all().stream().map(SigningKey::kid).collect(Collectors.toSet());
        assertTrue(signingKeys().make(NOON, usedFrom, kids));
    }

    private SigningKey only() {
        var all = signingKeys().all();
        assertEquals(1, all.size());
        return all.getFirst();
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
