package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A signing key as the database has it.
 *
 * @param publicKey in DER (RFC 5280, SubjectPublicKeyInfo)
 * @param privateKey in DER (RFC 5958, PKCS #8), sealed
 */
@MappedEntity("signing_keys")
record SigningKeyRow(@Id String kid, byte[] publicKey, byte[] privateKey, long createdAt, long usedFrom) {}
