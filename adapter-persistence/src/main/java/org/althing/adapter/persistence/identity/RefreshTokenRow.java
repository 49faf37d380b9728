package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as the database has it.
 *
 * @param spentAt {@code null}: unspent
 * @param successor the hash of the one that took its place; {@code null}: unspent, or spent in its predecessor's place
 */
@MappedEntity("refresh_tokens")
record RefreshTokenRow(
        @Id String hash,
        byte[] sessionId,
        @Nullable Long spentAt,
        @Nullable String successor) {}
