package org.althing.application.device;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.device.spi.SystemFacts;
import org.althing.domain.identity.Scope;

/** Shows what the machine is. */
@UseCase(value = "Show the machine", scope = Scope.DEVICE_READ)
public interface ReadSystemInfo {
    Result read(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Shown, Denied, Unreadable {}

    /** The machine. */
    record Shown(SystemInfoView view) implements Result {}

    /** @param version of Althing itself, which is one of the facts */
    static ReadSystemInfo using(SystemFacts facts, String version) {
        return new ReadSystemInfoService(facts, version);
    }
}
