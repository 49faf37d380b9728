package org.althing.application.device;

import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.SystemFacts;
import org.althing.domain.device.Machine;

final class ReadSystemInfoService implements ReadSystemInfo {
    private final SystemFacts facts;
    private final String version;

    ReadSystemInfoService(SystemFacts facts, String version) {
        this.facts = facts;
        this.version = version;
    }

    @Override
    public Result read(Command command) {
        var denied = Denied.of(ReadSystemInfo.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        return switch (facts.read()) {
            case Reading.Read<Machine> read -> new Shown(SystemInfoView.of(read, version));
            case Reading.Unread<Machine> why -> Unreadable.because(why);
        };
    }
}
