package org.althing.application.identity.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.althing.application.Races;
import org.althing.application.identity.spi.PasswordHasher.Busy;
import org.althing.application.identity.spi.PasswordHasher.Hashed;
import org.althing.application.identity.spi.PasswordHasher.Match;
import org.althing.application.identity.spi.PasswordHasher.Mismatch;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} does. */
public interface PasswordHasherContract {
    PasswordHasher hasher();

    /** One like it whose hashes cost otherwise; empty for one that knows no cost. */
    Optional<PasswordHasher> hasherAtAnotherCost();

    @Test
    default void a_password_matches_its_hash() {
        for (var raw :
                List.of("correct horse", "        ", "pässwörd🔑", "סיסמה-טובה", "x".repeat(1024), "🔑".repeat(1024))) {
            assertEquals(new Match(false), hasher().check(password(raw), hashed(raw)), raw);
        }
    }

    @Test
    default void another_password_does_not() {
        var hash = hashed("correct horse");
        for (var wrong :
                List.of("correct horsf", "Correct horse", "correct horse ", "correct hors", "correct horse\u0000")) {
            assertEquals(new Mismatch(), hasher().check(password(wrong), hash), wrong);
        }
    }

    @Test
    default void every_character_counts_to_the_last() {
        assertEquals(new Mismatch(), hasher().check(password("x".repeat(1023) + "y"), hashed("x".repeat(1024))));
        assertEquals(new Mismatch(), hasher().check(password("12345678\u0000b"), hashed("12345678\u0000a")));
    }

    @Test
    default void keyboards_that_compose_differently_agree() {
        assertEquals(new Match(false), hasher().check(password("cafe\u0301 noir"), hashed("caf\u00e9 noir")));
    }

    @Test
    default void who_is_not_there_has_no_password() {
        assertEquals(new Mismatch(), hasher().check(password("correct horse"), null));
    }

    @Test
    default void each_hash_has_a_salt_of_its_own() {
        assertNotEquals(hashed("correct horse").phc(), hashed("correct horse").phc());
    }

    @Test
    default void a_hash_is_a_phc_string_without_the_password() {
        var phc = hashed("correct horse").phc();
        assertTrue(phc.matches("\\$[a-z0-9-]{1,32}(\\$[^$]+)+"), phc);
        assertFalse(phc.contains("correct horse"), phc);
    }

    @Test
    default void a_hash_of_another_cost_matches_and_is_outdated() {
        hasherAtAnotherCost().ifPresent(other -> {
            var hash = assertInstanceOf(Hashed.class, other.hash(password("correct horse")))
                    .hash();
            assertEquals(new Match(true), hasher().check(password("correct horse"), hash));
            assertEquals(new Mismatch(), hasher().check(password("another horse"), hash));
            assertEquals(new Match(false), other.check(password("correct horse"), hash));
        });
    }

    @Test
    default void who_comes_with_many_is_answered_rightly_or_told_to_come_later() {
        var hash = hashed("correct horse");
        var answers = Races.<Object>race(
                100, i -> hasher().check(password(i % 2 == 0 ? "correct horse" : "wrong horse"), hash));
        for (int i = 0; i < answers.size(); i++) {
            var right = i % 2 == 0 ? new Match(false) : new Mismatch();
            var answer = answers.get(i);
            assertTrue(answer.equals(right) || answer.equals(new Busy()), i + ": " + answer);
        }
        assertTrue(answers.stream().anyMatch(answer -> !answer.equals(new Busy())), "somebody is served");
        assertEquals(
                new Match(false), hasher().check(password("correct horse"), hash), "and all when the rush is over");
    }

    private PasswordHash hashed(String raw) {
        return assertInstanceOf(Hashed.class, hasher().hash(password(raw))).hash();
    }

    private static Password password(String raw) {
        return Password.parse(raw).orElseThrow();
    }
}
