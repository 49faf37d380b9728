package org.althing.adapter.http.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.activity.ListActivity;
import org.althing.application.activity.VerifyActivity;

/** The record of activity, for administrators. */
@Controller(Exchange.ROOT + "/activity")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ActivityController {
    private final ListActivity listActivity;
    private final VerifyActivity verifyActivity;

    ActivityController(ListActivity listActivity, VerifyActivity verifyActivity) {
        this.listActivity = listActivity;
        this.verifyActivity = verifyActivity;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListActivity.Command.class, command -> switch (listActivity.list(command)) {
            case ListActivity.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/verification")
    HttpResponse<?> verify(Exchange http) {
        return http.query(VerifyActivity.Command.class, command -> switch (verifyActivity.verify(command)) {
            case VerifyActivity.Verified(var verification) -> http.ok(verification);
            case Refusal refusal -> http.refuse(refusal);
        });
    }
}
