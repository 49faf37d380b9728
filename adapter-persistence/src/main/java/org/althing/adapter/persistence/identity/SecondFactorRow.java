package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A second factor as the database has it.
 *
 * @param secret sealed
 */
@MappedEntity("second_factors")
record SecondFactorRow(@Id byte[] userId, byte[] secret, boolean confirmed, long lastStep) {}
