package org.althing.adapter.cli.device;

import java.util.LinkedHashMap;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.device.ReadSystemInfo;
import org.althing.application.device.ReadSystemStats;
import org.althing.application.device.SystemInfoView;
import org.althing.application.device.SystemStatsView;
import picocli.CommandLine.Command;

@Command(
        name = "info",
        description = "Shows what the machine is and how it is: system, processors, memory, disks, temperatures.",
        footer = {
            "  althing device info",
            "  althing device info -o json | jq .stats.temperatures",
        })
final class DeviceInfo extends Operation {
    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(ReadSystemInfo.class).read(new ReadSystemInfo.Command(Desk.CONSOLE))) {
            case ReadSystemInfo.Shown info -> withStats(desk, info.view());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    private static Answer withStats(Desk desk, SystemInfoView info) {
        return switch (desk.get(ReadSystemStats.class).read(new ReadSystemStats.Command(Desk.CONSOLE))) {
            case ReadSystemStats.Shown stats -> both(info, stats.view());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    private static Answer both(SystemInfoView info, SystemStatsView stats) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("info", info);
        shape.put("stats", stats);
        return Answer.shown(shape, MachineTable.of(info, stats));
    }
}
