package org.althing.application.device;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.domain.identity.Scope;

/** Shows how the machine is: processors, memory, disks, temperatures. */
@UseCase(value = "Show how the machine is", scope = Scope.DEVICE_READ)
public interface ReadSystemStats {
    Result read(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Shown, Denied, Unreadable {}

    /** How it is now. */
    record Shown(SystemStatsView view) implements Result {}

    static ReadSystemStats using(SystemStatistics statistics) {
        return new ReadSystemStatsService(statistics);
    }
}
