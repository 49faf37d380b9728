package org.althing.adapter.hardware.network;

import java.util.HashMap;
import java.util.Map;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.VlanId;
import org.jspecify.annotations.Nullable;

/** The numbers of the VLANs, as {@code /proc/net/vlan/config} lists them: {@code eth0.7 | 7 | eth0} behind two headings. */
final class VlanConfig {
    private static final String FILE = "proc/net/vlan/config";

    private final Map<String, VlanId> byName = new HashMap<>();

    private VlanConfig() {}

    static VlanConfig of(KernelFiles files) {
        var table = new VlanConfig();
        for (var line : files.lines(FILE)) {
            var columns = line.split("\\|", -1);
            if (columns.length == 3) {
                VlanId.parse(columns[1].strip()).ifPresent(id -> table.byName.put(columns[0].strip(), id));
            }
        }
        return table;
    }

    @Nullable
    VlanId idOf(InterfaceName name) {
        return byName.get(name.value());
    }
}
