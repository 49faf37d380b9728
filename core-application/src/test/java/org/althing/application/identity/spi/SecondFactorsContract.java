package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.althing.application.Races;
import org.althing.application.identity.SecondFactor;
import org.althing.application.identity.Totp;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactors} does. Each test begins with none. */
public interface SecondFactorsContract {
    Totp TOTP = Totp.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, -20});
    Totp OTHER = Totp.of(new byte[Totp.BYTES]);

    SecondFactors secondFactors();

    /** Whose they are. */
    Users users();

    @Test
    default void there_is_none_before_one_is_begun() {
        var user = new UserId(anyId());
        assertEquals(Optional.empty(), secondFactors().find(user));
        assertFalse(secondFactors().confirm(user, 1));
        assertFalse(secondFactors().use(user, 1));
        assertFalse(secondFactors().use(user, anyHash()));
        assertFalse(secondFactors().end(user));
    }

    @Test
    default void a_factor_is_in_force_once_it_is_confirmed_and_the_account_shows_it() {
        var user = anyUserId();
        assertTrue(secondFactors().begin(user, OTHER, Set.of(anyHash())));
        assertTrue(secondFactors().begin(user, TOTP, Set.of(anyHash())), "in the place of the one before");
        assertEquals(Optional.of(new SecondFactor(TOTP, false)), secondFactors().find(user));
        assertFalse(secondFactors().use(user, 7), "not in force");
        assertFalse(users().find(user).orElseThrow().secondFactor());
        assertTrue(secondFactors().confirm(user, 7));
        assertFalse(secondFactors().confirm(user, 8));
        assertEquals(Optional.of(new SecondFactor(TOTP, true)), secondFactors().find(user));
        assertTrue(users().find(user).orElseThrow().secondFactor());
        assertFalse(secondFactors().begin(user, OTHER, Set.of()));
        assertEquals(Optional.of(new SecondFactor(TOTP, true)), secondFactors().find(user));
    }

    @Test
    default void a_step_is_used_once_and_none_before_it() {
        var user = confirmed(7, Set.of());
        assertFalse(secondFactors().use(user, 7), "by the confirmation");
        assertFalse(secondFactors().use(user, 6));
        assertTrue(secondFactors().use(user, 9));
        assertFalse(secondFactors().use(user, 9));
        assertFalse(secondFactors().use(user, 8));
    }

    @Test
    default void a_recovery_code_is_used_once_and_by_its_user() {
        var code = anyHash();
        var user = confirmed(7, Set.of(code, anyHash()));
        var other = confirmed(7, Set.of(anyHash()));
        assertFalse(secondFactors().use(other, code));
        assertTrue(secondFactors().use(user, code));
        assertFalse(secondFactors().use(user, code));
    }

    @Test
    default void an_ended_factor_is_gone_with_its_codes() {
        var code = anyHash();
        var user = confirmed(7, Set.of(code));
        assertTrue(secondFactors().end(user));
        assertFalse(secondFactors().end(user));
        assertEquals(Optional.empty(), secondFactors().find(user));
        assertFalse(users().find(user).orElseThrow().secondFactor());
        assertFalse(secondFactors().use(user, code));
        secondFactors().begin(user, OTHER, Set.of());
        secondFactors().confirm(user, 1);
        assertFalse(secondFactors().use(user, code));
    }

    @Test
    default void of_many_who_use_one_step_or_one_code_at_once_one_does() {
        Races.repeatedly(() -> {
            var code = anyHash();
            var user = confirmed(7, Set.of(code));
            assertEquals(
                    1, Collections.frequency(Races.race(16, i -> secondFactors().use(user, 8)), true));
            assertEquals(
                    1, Collections.frequency(Races.race(16, i -> secondFactors().use(user, code)), true));
        });
    }

    private UserId confirmed(long step, Set<Secret.Hash> codes) {
        var user = anyUserId();
        assertTrue(secondFactors().begin(user, TOTP, codes));
        assertTrue(secondFactors().confirm(user, step));
        return user;
    }

    private UserId anyUserId() {
        var user = anyUser();
        assertTrue(users().add(user));
        return user.id();
    }

    private static Secret.Hash anyHash() {
        return new Secret.Hash("%064x".formatted(anyId().getLeastSignificantBits() & Long.MAX_VALUE));
    }
}
