package org.althing.application.identity;

import java.util.Set;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A service on the host as administrators see it.
 *
 * @param legacy whether it may sign as services of wlanpi-core do
 * @param secret in hexadecimal, in the answer that makes it; {@code null} ever after
 */
public record InternalCallerView(
        CallerName name,
        Set<Scope> scopes,
        boolean legacy,
        @Nullable String secret) {
    static InternalCallerView of(InternalCaller caller, boolean withSecret) {
        return new InternalCallerView(
                caller.name(),
                caller.scopes(),
                caller.legacy(),
                withSecret ? caller.secret().hex() : null);
    }

    @Override
    public String toString() {
        return "InternalCallerView[" + name + "]";
    }
}
