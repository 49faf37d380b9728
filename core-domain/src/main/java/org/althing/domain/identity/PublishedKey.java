package org.althing.domain.identity;

import java.time.Instant;

/** A user's public key, and since when it is this one. */
public record PublishedKey(PublicKey key, Instant changedAt) {}
