package org.althing.adapter.http.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many connections are held.
 *
 * @param connections all together
 * @param connectionsPerAddress from one address that is neither this machine's own nor a trusted proxy's
 * @param unknownConnectionsPerAddress of those, on which nobody has shown a good credential yet
 * @param requestsPerConnection after so many the client opens another
 */
@ConfigurationProperties("althing.limits")
record ConnectionLimits(
        @Bindable(defaultValue = "12000") int connections,
        @Bindable(defaultValue = "100") int connectionsPerAddress,
        @Bindable(defaultValue = "50") int unknownConnectionsPerAddress,
        @Bindable(defaultValue = "1000") int requestsPerConnection) {}
