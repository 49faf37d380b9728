package org.althing.application.device;

import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.domain.device.Vitals;

final class ReadSystemStatsService implements ReadSystemStats {
    private final SystemStatistics statistics;

    ReadSystemStatsService(SystemStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public Result read(Command command) {
        var denied = Denied.of(ReadSystemStats.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        return switch (statistics.read()) {
            case Reading.Read<Vitals> read -> new Shown(SystemStatsView.of(read));
            case Reading.Unread<Vitals> why -> Unreadable.because(why);
        };
    }
}
