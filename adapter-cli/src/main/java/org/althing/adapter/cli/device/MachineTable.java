package org.althing.adapter.cli.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.althing.adapter.cli.terminal.Table;
import org.althing.application.device.SystemInfoView;
import org.althing.application.device.SystemStatsView;
import org.althing.application.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/** What a machine is and how it is, in one table; what is not known is left out. */
final class MachineTable {
    private final List<List<String>> rows = new ArrayList<>();

    private MachineTable() {}

    static Table of(SystemInfoView info, SystemStatsView stats) {
        var table = new MachineTable();
        table.facts(info);
        table.vitals(stats);
        return new Table(List.of(), table.rows);
    }

    private void facts(SystemInfoView info) {
        row("host name", info.hostname());
        row("full name", info.fqdn());
        row("model", info.model());
        row("serial number", info.serial());
        row(
                "system",
                info.os().version() == null
                        ? info.os().name()
                        : info.os().name() + " " + info.os().version());
        row("kernel", info.kernel() + " (" + info.architecture() + ")");
        row("mode", info.mode());
        row("booted", WireWriter.tree(info.bootedAt()));
        row("up for", Quantity.time(info.uptimeSeconds()));
        row("althing", info.version());
    }

    private void vitals(SystemStatsView stats) {
        row("address", stats.address());
        row(
                "processors",
                Quantity.percent(stats.cpuPercent()) + " of " + stats.cpus().size());
        row(
                "load",
                stats.load().stream()
                        .map(load -> String.format(Locale.ROOT, "%.2f", load))
                        .collect(Collectors.joining(" ")));
        row("memory", Quantity.used(stats.memory().usedBytes(), stats.memory().totalBytes()));
        row("swap", Quantity.used(stats.swap().usedBytes(), stats.swap().totalBytes()));
        stats.disks().forEach(disk -> row("disk " + disk.mount(), Quantity.used(disk.usedBytes(), disk.totalBytes())));
        stats.temperatures().forEach(one -> row(one.name(), String.format(Locale.ROOT, "%.1f °C", one.celsius())));
    }

    private void row(String what, @Nullable Object value) {
        if (value != null) {
            rows.add(List.of(what, value.toString()));
        }
    }
}
