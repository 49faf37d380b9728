package org.althing.domain.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the machine is: the things that stay as they are while it runs.
 *
 * @param hostname as the kernel has it
 * @param fqdn the host name with its domain, if the machine knows one
 * @param model what the maker calls it
 * @param serial the maker's number, if we may read it
 * @param kernel its release, such as {@code 6.12.41-v8+}
 * @param architecture by the kernel's name for it: {@code x86_64}, {@code aarch64}, {@code armv7l} …
 * @param mode what the machine is set up to be at present, on machines that can be one of several things
 */
public record Machine(
        String hostname,
        @Nullable String fqdn,
        @Nullable String model,
        @Nullable String serial,
        OperatingSystem os,
        String kernel,
        String architecture,
        @Nullable String mode,
        Instant bootedAt,
        long uptimeSeconds) {

    /**
     * The distribution.
     *
     * @param id in lower case, for programs: {@code debian}
     * @param name for people
     * @param version {@code null} for one that has none, as those without releases do
     */
    public record OperatingSystem(
            String id, String name, @Nullable String version) {}
}
