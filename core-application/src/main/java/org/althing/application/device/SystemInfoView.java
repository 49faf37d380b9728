package org.althing.application.device;

import java.time.Instant;
import org.althing.application.device.spi.Reading;
import org.althing.domain.device.Machine;
import org.jspecify.annotations.Nullable;

/**
 * The machine as it is shown.
 *
 * @param version of Althing
 * @param source from what it was read
 * @param readAt when it was so
 */
public record SystemInfoView(
        String hostname,
        @Nullable String fqdn,
        @Nullable String model,
        @Nullable String serial,
        OsView os,
        String kernel,
        String architecture,
        @Nullable String mode,
        Instant bootedAt,
        long uptimeSeconds,
        String version,
        String source,
        Instant readAt) {

    /** @param version {@code null} for a distribution without releases */
    public record OsView(String id, String name, @Nullable String version) {}

    static SystemInfoView of(Reading.Read<Machine> read, String version) {
        var machine = read.value();
        var os = machine.os();
        return new SystemInfoView(
                machine.hostname(),
                machine.fqdn(),
                machine.model(),
                machine.serial(),
                new OsView(os.id(), os.name(), os.version()),
                machine.kernel(),
                machine.architecture(),
                machine.mode(),
                machine.bootedAt(),
                machine.uptimeSeconds(),
                version,
                read.source(),
                read.at());
    }
}
