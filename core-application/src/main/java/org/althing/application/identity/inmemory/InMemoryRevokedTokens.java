package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.domain.identity.TokenId;

/** The revoked tokens of a program that keeps none: they go when it does. */
public final class InMemoryRevokedTokens implements RevokedTokens {
    private final Map<TokenId, Instant> ends = new ConcurrentHashMap<>();

    @Override
    public void add(TokenId token, Instant until) {
        ends.put(token, until);
    }

    @Override
    public boolean has(TokenId token) {
        return ends.containsKey(token);
    }

    @Override
    public void forget(Instant before) {
        ends.values().removeIf(end -> end.isBefore(before));
    }
}
