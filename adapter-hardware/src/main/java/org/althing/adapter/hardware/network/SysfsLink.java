package org.althing.adapter.hardware.network;

import java.util.Optional;
import java.util.OptionalLong;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.Duplex;
import org.jspecify.annotations.Nullable;

/** What only {@code /sys/class/net} tells of an interface: its wire and its driver. */
final class SysfsLink {
    static final String FOLDER = "sys/class/net";

    private final KernelFiles files;

    SysfsLink(KernelFiles files) {
        this.files = files;
    }

    /**
     * The physical side of an interface.
     *
     * @param carrier {@code null} while it is switched off: the kernel answers EINVAL then
     * @param speedMbps {@code null} where there is none: the kernel answers EINVAL, 0 or −1 then
     */
    record Wire(
            boolean isWifi,
            @Nullable Boolean carrier,
            @Nullable Integer speedMbps,
            @Nullable Duplex duplex,
            @Nullable String driver) {
        static final Wire UNKNOWN = new Wire(false, null, null, null, null);
    }

    /** The wire of the interface, if it is still the one with that index. */
    Wire wire(String name, int index) {
        var folder = FOLDER + "/" + name;
        var isSame = files.number(folder + "/ifindex").equals(OptionalLong.of(index));
        return isSame ? wire(folder) : Wire.UNKNOWN;
    }

    private Wire wire(String folder) {
        var carrier = files.text(folder + "/carrier").map("1"::equals);
        var speed = files.number(folder + "/speed");
        return new Wire(
                files.has(folder + "/phy80211") || files.has(folder + "/wireless"),
                carrier.orElse(null),
                speed.isPresent() && isSpeed(speed.getAsLong()) ? (Integer) (int) speed.getAsLong() : null,
                files.text(folder + "/duplex").flatMap(Duplex::of).orElse(null),
                driver(folder).orElse(null));
    }

    private Optional<String> driver(String folder) {
        return files.linkedName(folder + "/device/driver");
    }

    /** SPEED_UNKNOWN is −1, which some drivers print without a sign. */
    private static boolean isSpeed(long speed) {
        return speed > 0 && speed < Integer.MAX_VALUE;
    }
}
