package org.althing.application.identity.spi;

import java.time.Instant;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.TokenId;

/**
 * The access tokens that were revoked before their time, for as long as they would have lived.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface RevokedTokens {
    /** @param until when the token would have ended, leeway included; after that it may be forgotten */
    void add(TokenId token, Instant until);

    boolean has(TokenId token);

    /** Forgets those that would have ended before an instant. */
    void forget(Instant before);
}
