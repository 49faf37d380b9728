package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.ForbidCaller;
import org.althing.application.identity.ListCallers;
import org.althing.domain.identity.CallerName;

/** The services on the host that may call, for administrators. */
@Controller(Exchange.ROOT + "/admin/callers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallersController {
    private final ListCallers listCallers;
    private final AllowCaller allowCaller;
    private final ForbidCaller forbidCaller;

    CallersController(ListCallers listCallers, AllowCaller allowCaller, ForbidCaller forbidCaller) {
        this.listCallers = listCallers;
        this.allowCaller = allowCaller;
        this.forbidCaller = forbidCaller;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListCallers.Command.class, command -> switch (listCallers.list(command)) {
            case ListCallers.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Put("/{name}")
    HttpResponse<?> allow(Exchange http, String name) {
        return http.at(CallerName.class, name, Problem.CALLER_NOT_FOUND)
                .json(AllowCaller.Command.class, command -> switch (allowCaller.allow(command)) {
                    case AllowCaller.Made(var made) -> http.created("/admin/callers/" + made.name(), made);
                    case AllowCaller.Changed(var changed) -> http.ok(changed);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Delete("/{name}")
    HttpResponse<?> forbid(Exchange http, String name) {
        return http.at(CallerName.class, name, Problem.CALLER_NOT_FOUND)
                .query(ForbidCaller.Command.class, command -> switch (forbidCaller.forbid(command)) {
                    case ForbidCaller.Forbidden forbidden -> http.noContent();
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
