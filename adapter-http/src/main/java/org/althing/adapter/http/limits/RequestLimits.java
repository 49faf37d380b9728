package org.althing.adapter.http.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many requests of each kind are answered.
 *
 * @param readsPerMinute of one caller, or of one address without one
 * @param writesPerMinute so too
 * @param deviceChangesPerMinute so too
 * @param logInsPerMinute from one address for one name
 * @param logInsPerAddressAndMinute from one address for all names
 * @param logInsPerNameAndMinute for one name from all addresses
 * @param signUpsPerHour from one address
 * @param nameChecksPerMinute from one address
 */
@ConfigurationProperties("althing.limits")
record RequestLimits(
        @Bindable(defaultValue = "600") int readsPerMinute,
        @Bindable(defaultValue = "120") int writesPerMinute,
        @Bindable(defaultValue = "30") int deviceChangesPerMinute,
        @Bindable(defaultValue = "5") int logInsPerMinute,
        @Bindable(defaultValue = "20") int logInsPerAddressAndMinute,
        @Bindable(defaultValue = "100") int logInsPerNameAndMinute,
        @Bindable(defaultValue = "3") int signUpsPerHour,
        @Bindable(defaultValue = "30") int nameChecksPerMinute) {}
