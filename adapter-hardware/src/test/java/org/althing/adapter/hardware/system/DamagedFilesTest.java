package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.althing.adapter.hardware.CommandRunner;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.adapter.hardware.network.NetworkReadings;
import org.althing.application.Fixtures;
import org.althing.application.device.spi.Reading;
import org.althing.application.inmemory.InMemoryClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the files of a machine, reading it ends with an answer. */
class DamagedFilesTest {
    private static final int ROUNDS = 200;
    private static final String NET = "sys/class/net/eth0.20/";

    @TempDir
    Path root;

    private final Random random = new Random(20261121);

    private static Map<String, String> wholeFiles() {
        var files = new LinkedHashMap<String, String>();
        files.put("proc/sys/kernel/hostname", "pi\n");
        files.put("proc/sys/kernel/osrelease", "6.12.41-v8+\n");
        files.put("proc/uptime", "3600.25 14000.00\n");
        files.put("proc/stat", "cpu  10 0 10 80 1 2 3 4 5 6\ncpu0 10 0 10 80 1 2 3 4 5 6\nbtime 1795258800\n");
        files.put("proc/loadavg", "0.52 1.25 10.00 2/345 6789\n");
        files.put("proc/meminfo", FakeMachine.recorded("jc/meminfo"));
        files.put("proc/self/mounts", "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /My\\040Disk vfat rw 0 0\n");
        files.put("etc/hosts", "127.0.1.1 pi.example.org pi # this one\n");
        files.put("etc/os-release", FakeMachine.recorded("jc/os-release-centos"));
        files.put("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.4\0");
        files.put("sys/class/hwmon/hwmon0/name", "coretemp\n");
        files.put("sys/class/hwmon/hwmon0/temp1_input", "45000\n");
        files.put("sys/class/hwmon/hwmon0/temp1_label", "Core 0\n");
        files.put("sys/class/thermal/thermal_zone0/type", "cpu-thermal\n");
        files.put("sys/class/thermal/thermal_zone0/temp", "45000\n");
        files.put(NET + "ifindex", "7\n");
        files.put(NET + "iflink", "2\n");
        files.put(NET + "flags", "0x1003\n");
        files.put(NET + "mtu", "1500\n");
        files.put(NET + "speed", "1000\n");
        files.put(NET + "address", "dc:a6:32:00:00:01\n");
        files.put(NET + "uevent", "DEVTYPE=vlan\nINTERFACE=eth0.20\n");
        files.put("proc/net/if_inet6", "fe80000000000000dea632fffe000001 02 40 20 80 eth0.20\n");
        files.put("proc/net/vlan/config", "eth0.20        | 20  | eth0\n");
        return files;
    }

    private String damaged(String whole) {
        var text = new StringBuilder(whole);
        for (int damage = random.nextInt(3); damage >= 0 && !text.isEmpty(); damage--) {
            var from = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, Math.min(text.length(), from + random.nextInt(10)));
                case 1 -> text.insert(from, "99999999999999999999".substring(random.nextInt(20)));
                case 2 -> text.insert(from, " \n\t=|\"'\\-#".charAt(random.nextInt(10)));
                default -> text.setCharAt(from, (char) random.nextInt(0x250));
            }
        }
        return text.toString();
    }

    @Test
    void damage_is_no_surprise() {
        var machine = new FakeMachine(root);
        var clock = InMemoryClock.at(Fixtures.NOON);
        var answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            wholeFiles().forEach((path, whole) -> machine.file(path, random.nextInt(3) == 0 ? damaged(whole) : whole));
            var meter = new CpuMeter(machine.files(), System::nanoTime, length -> {});
            var statistics =
                    new LinuxSystemStatistics(machine.files(), meter, Optional::empty, clock, System::nanoTime);
            assertNotNull(statistics.read());
            assertNotNull(SystemReadings.facts(root, clock).read());
            var interfaces = NetworkReadings.interfaces(root, call -> new CommandRunner.ToolMissing("ip"), clock);
            answered += interfaces.read() instanceof Reading.Read<?> ? 1 : 0;
        }
        assertTrue(answered > ROUNDS / 2, "nearly everything was given up: " + answered);
    }
}
