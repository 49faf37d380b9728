package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.althing.adapter.hardware.CommandRunner;
import org.althing.adapter.hardware.network.NetworkReadings;
import org.althing.adapter.hardware.system.SystemReadings;
import org.althing.application.device.FindNetworkInterface;
import org.althing.application.device.ListNetworkInterfaces;
import org.althing.application.device.ReadSystemInfo;
import org.althing.application.device.ReadSystemStats;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.spi.Clock;

/** Puts the use cases of the device together. */
@Factory
final class DeviceWiring {
    private static final Path ROOT = Path.of("/");

    @Singleton
    NetworkInterfaces interfaces(Clock clock) {
        return NetworkReadings.interfaces(ROOT, CommandRunner.onThisMachine(), clock);
    }

    @Singleton
    SystemFacts facts(Clock clock) {
        return SystemReadings.facts(ROOT, clock);
    }

    @Singleton
    SystemStatistics statistics(Clock clock) {
        return SystemReadings.statistics(ROOT, clock);
    }

    @Singleton
    ReadSystemInfo readSystemInfo(SystemFacts facts) {
        return ReadSystemInfo.using(facts, Version.CURRENT);
    }

    @Singleton
    FindNetworkInterface findNetworkInterface(NetworkInterfaces interfaces) {
        return FindNetworkInterface.using(interfaces);
    }

    @Singleton
    ListNetworkInterfaces listNetworkInterfaces(NetworkInterfaces interfaces) {
        return ListNetworkInterfaces.using(interfaces);
    }

    @Singleton
    ReadSystemStats readSystemStats(SystemStatistics statistics) {
        return ReadSystemStats.using(statistics);
    }
}
