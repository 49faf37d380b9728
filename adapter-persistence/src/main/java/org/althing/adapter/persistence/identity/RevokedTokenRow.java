package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A revoked access token as the database has it. */
@MappedEntity("revoked_tokens")
record RevokedTokenRow(@Id byte[] id, long until) {}
