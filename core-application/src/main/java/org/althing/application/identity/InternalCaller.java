package org.althing.application.identity;

import java.util.Set;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;

/**
 * A service on the host that may call by signing its requests.
 *
 * @param legacy whether it may sign as services of wlanpi-core do, which anybody who overhears it can repeat
 */
public record InternalCaller(CallerName name, SigningSecret secret, Set<Scope> scopes, boolean legacy) {
    public InternalCaller {
        scopes = Set.copyOf(scopes);
    }
}
