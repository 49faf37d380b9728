package org.althing.adapter.http.device;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.device.ReadSystemInfo;
import org.althing.application.device.ReadSystemStats;

/** The machine as a whole. */
@Controller(Exchange.ROOT + "/system")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SystemController {
    private final ReadSystemInfo readSystemInfo;
    private final ReadSystemStats readSystemStats;

    SystemController(ReadSystemInfo readSystemInfo, ReadSystemStats readSystemStats) {
        this.readSystemInfo = readSystemInfo;
        this.readSystemStats = readSystemStats;
    }

    @Get("/device")
    HttpResponse<?> device(Exchange http) {
        return http.query(ReadSystemInfo.Command.class, command -> switch (readSystemInfo.read(command)) {
            case ReadSystemInfo.Shown(var view) -> http.ok(view);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/stats")
    HttpResponse<?> stats(Exchange http) {
        return http.query(ReadSystemStats.Command.class, command -> switch (readSystemStats.read(command)) {
            case ReadSystemStats.Shown(var view) -> http.ok(view);
            case Refusal refusal -> http.refuse(refusal);
        });
    }
}
