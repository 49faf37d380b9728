package org.althing.adapter.http.document;

import java.util.List;
import org.althing.application.Page;
import org.althing.application.device.NetworkInterfaceView;
import org.althing.application.device.SystemInfoView;
import org.althing.application.device.SystemStatsView;
import org.althing.domain.AddressFamily;
import org.althing.domain.IpAddress;
import org.althing.domain.device.Duplex;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.OperState;

/** What answers about the machine look like. */
final class DeviceExamples {
    static final NetworkInterfaceView INTERFACE = new NetworkInterfaceView(
            new InterfaceName("eth0"),
            2,
            "ethernet",
            new MacAddress("dc:a6:32:00:00:01"),
            1500,
            true,
            true,
            OperState.UP,
            1000,
            Duplex.FULL,
            "bcmgenet",
            null,
            null,
            null,
            List.of(new NetworkInterfaceView.AddressView(
                    AddressFamily.INET, new IpAddress("192.0.2.10"), 24, "global", true, 86_400L, 86_400L)),
            new NetworkInterfaceView.CountersView(123_456, 789, 0, 0, 65_432, 321, 0, 0),
            "ip",
            Examples.AT);
    static final Page<NetworkInterfaceView> INTERFACES = new Page<>(List.of(INTERFACE), null);
    static final SystemInfoView INFO = new SystemInfoView(
            "althing",
            "althing.example",
            "Raspberry Pi 4 Model B Rev 1.4",
            "10000000abcdef01",
            new SystemInfoView.OsView("debian", "Debian GNU/Linux", "12"),
            "6.6.31",
            "aarch64",
            null,
            Examples.AT.minusSeconds(3600),
            3600,
            "0.1.0",
            "/proc",
            Examples.AT);
    static final SystemStatsView STATS = new SystemStatsView(
            Examples.AT,
            12.5,
            List.of(25.0, 0.0),
            List.of(0.25, 0.5, 0.75),
            new SystemStatsView.MemoryView(4_000_000_000L, 1_000_000_000L, 3_000_000_000L),
            new SystemStatsView.SwapView(0, 0),
            List.of(new SystemStatsView.DiskView("/", 32_000_000_000L, 8_000_000_000L)),
            List.of(new SystemStatsView.TemperatureView("cpu", 48.5)),
            new IpAddress("192.0.2.10"),
            3600,
            "/proc",
            Examples.AT);

    private DeviceExamples() {}
}
