package org.althing.adapter.hardware.network;

import java.nio.file.Path;
import org.althing.adapter.hardware.CommandRunner;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.spi.Clock;

/** Reads the network of a Linux machine. */
public final class NetworkReadings {
    private NetworkReadings() {}

    /** @param root where {@code /proc} and {@code /sys} are */
    public static NetworkInterfaces interfaces(Path root, CommandRunner runner, Clock clock) {
        var files = new KernelFiles(root);
        return new LinuxNetworkInterfaces(runner, files, new SysfsInterfaces(files, new InetAddressesOfJvm()), clock);
    }
}
