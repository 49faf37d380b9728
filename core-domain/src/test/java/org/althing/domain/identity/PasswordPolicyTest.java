package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final UserName NAME = UserName.parse("heimdall").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "password", "PASSWORD", "iloveyou", "trustno1", "qwertyuiop"})
    void the_commonest_passwords_are_refused_in_any_case(String common) {
        assertEquals(
                Optional.of("The password is one of the commonest, which are tried first."),
                objection(PasswordPolicy.LENGTH, common));
    }

    @Test
    void no_password_is_the_users_name() {
        assertEquals(
                Optional.of("The password must not be the user's name."), objection(PasswordPolicy.LENGTH, "Heimdall"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "ꙮꙮꙮꙮꙮꙮꙮꙮ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void length_is_enough_unless_more_is_asked_for(String password) {
        assertEquals(Optional.empty(), objection(PasswordPolicy.LENGTH, password));
        assertTrue(objection(PasswordPolicy.ILO, password).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct-horse-1", "Þórdís§2026", "aA1!aA1!"})
    void a_mixed_password_is_what_ilo_asked_for(String password) {
        assertEquals(Optional.empty(), objection(PasswordPolicy.ILO, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct-horse", "correct-horse-1", "CORRECT-HORSE-1", "Correcthorse1", "Correct horse 1"})
    void one_kind_that_is_missing_is_too_few(String password) {
        assertTrue(objection(PasswordPolicy.ILO, password).isPresent());
    }

    @Test
    void a_policy_is_known_by_its_name() {
        assertEquals(Optional.of(PasswordPolicy.ILO), PasswordPolicy.parse("ilo"));
        assertEquals(Optional.of(PasswordPolicy.LENGTH), PasswordPolicy.parse("length"));
        assertEquals(Optional.empty(), PasswordPolicy.parse("ILO"));
    }

    private static Optional<String> objection(PasswordPolicy policy, String password) {
        return policy.objection(Password.parse(password).orElseThrow(), NAME);
    }
}
