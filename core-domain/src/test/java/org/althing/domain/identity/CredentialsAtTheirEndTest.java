package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialsAtTheirEndTest {
    private static final Instant END = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant JUST_BEFORE = END.minusMillis(1);
    private static final UserId OWNER = new UserId(new UUID(0, 1));

    @Test
    void a_key_is_good_until_its_end() {
        var key = key(END);
        assertTrue(key.isGoodAt(JUST_BEFORE));
        assertFalse(key.isGoodAt(END));
        assertFalse(key.isGoodAt(Instant.MAX));
    }

    @Test
    void a_key_without_an_end_is_good_for_ever() {
        assertTrue(key(null).isGoodAt(Instant.MAX));
    }

    @Test
    void a_revoked_key_is_good_at_no_time() {
        assertFalse(key(null).revoked(END).isGoodAt(END));
        assertFalse(key(END).revoked(END).isGoodAt(JUST_BEFORE));
    }

    @Test
    void a_keys_scopes_are_its_own() {
        var scopes = EnumSet.of(Scope.ROOMS_READ);
        var key = new ApiKey(
                new ApiKeyId(new UUID(0, 2)),
                OWNER,
                new ApiKeyName("k"),
                "alt_01234567",
                new Secret.Hash("0"),
                scopes,
                END,
                null,
                null);
        scopes.add(Scope.ADMIN);
        assertEquals(Set.of(Scope.ROOMS_READ), key.scopes());
    }

    @Test
    void a_session_is_good_until_it_expires_or_ends() {
        assertTrue(session(END, Instant.MAX, null).isGoodAt(JUST_BEFORE));
        assertFalse(session(END, Instant.MAX, null).isGoodAt(END));
        assertTrue(session(Instant.MAX, END, null).isGoodAt(JUST_BEFORE));
        assertFalse(session(Instant.MAX, END, null).isGoodAt(END));
        assertFalse(session(Instant.MAX, Instant.MAX, END).isGoodAt(JUST_BEFORE));
    }

    private static ApiKey key(Instant expiresAt) {
        return new ApiKey(
                new ApiKeyId(new UUID(0, 2)),
                OWNER,
                new ApiKeyName("k"),
                "alt_01234567",
                new Secret.Hash("0"),
                Set.of(),
                Instant.EPOCH,
                expiresAt,
                null);
    }

    private static Session session(Instant expiresAt, Instant endsAt, Instant endedAt) {
        return new Session(
                new SessionId(new UUID(0, 3)), OWNER, Instant.EPOCH, Instant.EPOCH, expiresAt, endsAt, endedAt);
    }
}
