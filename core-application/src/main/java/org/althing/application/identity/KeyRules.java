package org.althing.application.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** What a key may be, new or changed. */
final class KeyRules {
    private final Grants grants;

    KeyRules(Grants grants) {
        this.grants = grants;
    }

    /** @param role the owner's */
    Optional<KeyScopesRefused> refuse(Set<Scope> scopes, Role role) {
        if (scopes.isEmpty()) {
            return Optional.of(new KeyScopesRefused("A key needs at least one scope."));
        }
        if (scopes.contains(Scope.ACCOUNT)) {
            return Optional.of(new KeyScopesRefused("A key never has the scope account."));
        }
        var left = grants.cut(scopes, role);
        return scopes.stream()
                .filter(scope -> !left.contains(scope))
                .findFirst()
                .map(scope -> new KeyScopesRefused("Its owner does not have the scope " + scope + "."));
    }

    /** @param end {@code null}: none */
    Optional<KeyEndRefused> refuse(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now) ? Optional.of(new KeyEndRefused()) : Optional.empty();
    }
}
