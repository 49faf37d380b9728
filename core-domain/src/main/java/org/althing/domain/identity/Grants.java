package org.althing.domain.identity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each role may do at most: a credential's scopes are cut to its owner's. */
public final class Grants {
    private static final Set<Scope> OF_EVERY_USER =
            EnumSet.of(Scope.ACCOUNT, Scope.ROOMS_READ, Scope.ROOMS_WRITE, Scope.GAMES_READ, Scope.GAMES_WRITE);
    private static final Set<Scope> OF_OPERATORS =
            EnumSet.of(Scope.DEVICE_READ, Scope.DEVICE_CONTROL, Scope.DEVICE_CAPTURE);

    private final Map<Role, Set<Scope>> byRole = new EnumMap<>(Role.class);

    private Grants(boolean usersReadDevice) {
        var user = EnumSet.copyOf(OF_EVERY_USER);
        if (usersReadDevice) {
            user.add(Scope.DEVICE_READ);
        }
        var operator = EnumSet.copyOf(user);
        operator.addAll(OF_OPERATORS);
        byRole.put(Role.USER, Set.copyOf(user));
        byRole.put(Role.OPERATOR, Set.copyOf(operator));
        byRole.put(Role.ADMIN, Set.of(Scope.values()));
    }

    /** Readings of the machine are for operators. */
    public static Grants deviceReadByOperators() {
        return new Grants(false);
    }

    /** Readings of the machine are for everybody who has an account. */
    public static Grants deviceReadByUsers() {
        return new Grants(true);
    }

    public Set<Scope> of(Role role) {
        return byRole.getOrDefault(role, Set.of());
    }

    /** What is left of some scopes for a role; a write scope that the role has keeps its read scope. */
    public Set<Scope> cut(Set<Scope> wanted, Role role) {
        var left = EnumSet.noneOf(Scope.class);
        wanted.stream().filter(scope -> scope.isIn(of(role))).forEach(left::add);
        return left;
    }
}
