package org.althing.domain.identity;

import static org.althing.domain.identity.Scope.ACCOUNT;
import static org.althing.domain.identity.Scope.ADMIN;
import static org.althing.domain.identity.Scope.DEVICE_CAPTURE;
import static org.althing.domain.identity.Scope.DEVICE_CONTROL;
import static org.althing.domain.identity.Scope.DEVICE_READ;
import static org.althing.domain.identity.Scope.GAMES_READ;
import static org.althing.domain.identity.Scope.GAMES_WRITE;
import static org.althing.domain.identity.Scope.ROOMS_READ;
import static org.althing.domain.identity.Scope.ROOMS_WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    private static final Grants GRANTS = Grants.deviceReadByOperators();

    @ParameterizedTest
    @EnumSource
    void a_scope_is_read_as_it_is_written_and_its_rule_names_it(Scope scope) {
        assertEquals(Optional.of(scope), Scope.parse(scope.toString()));
        assertTrue(Scope.RULE.contains(scope.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ADMIN", "Admin", "rooms", "rooms:", "rooms:delete", "rooms_read", " admin", "admin "})
    void nothing_else_is_a_scope(String raw) {
        assertEquals(Optional.empty(), Scope.parse(raw));
    }

    @Test
    void write_includes_read_and_nothing_more() {
        for (var held : Scope.values()) {
            for (var needed : Scope.values()) {
                var included = held == needed
                        || (held == ROOMS_WRITE && needed == ROOMS_READ)
                        || (held == GAMES_WRITE && needed == GAMES_READ);
                assertEquals(included, needed.isIn(Set.of(held)), held + " for " + needed);
            }
        }
        assertTrue(Arrays.stream(Scope.values()).noneMatch(scope -> scope.isIn(Set.of())));
    }

    @Test
    void roles_may_what_the_manual_says() {
        var user = Set.of(ACCOUNT, ROOMS_READ, ROOMS_WRITE, GAMES_READ, GAMES_WRITE);
        assertEquals(user, GRANTS.of(Role.USER));
        assertEquals(
                Set.of(
                        ACCOUNT,
                        ROOMS_READ,
                        ROOMS_WRITE,
                        GAMES_READ,
                        GAMES_WRITE,
                        DEVICE_READ,
                        DEVICE_CONTROL,
                        DEVICE_CAPTURE),
                GRANTS.of(Role.OPERATOR));
        assertEquals(Set.of(Scope.values()), GRANTS.of(Role.ADMIN));
        assertFalse(GRANTS.of(Role.USER).contains(DEVICE_READ));
        assertTrue(Grants.deviceReadByUsers().of(Role.USER).contains(DEVICE_READ));
        assertFalse(Grants.deviceReadByUsers().of(Role.USER).contains(DEVICE_CONTROL));
    }

    @Test
    void what_a_role_may_not_is_cut_off() {
        var wanted = Set.of(ROOMS_READ, DEVICE_CONTROL, ADMIN);
        assertEquals(Set.of(ROOMS_READ), GRANTS.cut(wanted, Role.USER));
        assertEquals(Set.of(ROOMS_READ, DEVICE_CONTROL), GRANTS.cut(wanted, Role.OPERATOR));
        assertEquals(wanted, GRANTS.cut(wanted, Role.ADMIN));
        assertEquals(Set.of(), GRANTS.cut(Set.of(), Role.ADMIN));
    }

    @Test
    void cutting_never_adds() {
        for (var role : Role.values()) {
            for (var scope : Scope.values()) {
                var left = GRANTS.cut(Set.of(scope), role);
                assertTrue(left.isEmpty() || left.equals(Set.of(scope)), role + " with " + scope);
                assertEquals(GRANTS.of(role).contains(scope), !left.isEmpty(), role + " with " + scope);
            }
        }
    }
}
