package org.althing.adapter.persistence.identity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import org.althing.domain.identity.Scope;

/** Scopes as the database has them: in their order of declaration, with a blank between two. */
final class Scopes {
    private Scopes() {}

    static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::toString).collect(joining(" "));
    }

    static Set<Scope> set(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(" "))
                        .map(scope -> Scope.parse(scope).orElseThrow())
                        .collect(toUnmodifiableSet());
    }
}
