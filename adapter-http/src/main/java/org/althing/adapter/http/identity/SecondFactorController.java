package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.application.identity.ConfirmSecondFactor;
import org.althing.application.identity.EndSecondFactor;

/** The caller's second factor. */
@Controller(Exchange.ROOT + "/users/me/second-factor")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecondFactorController {
    private final BeginSecondFactor beginSecondFactor;
    private final ConfirmSecondFactor confirmSecondFactor;
    private final EndSecondFactor endSecondFactor;

    SecondFactorController(
            BeginSecondFactor beginSecondFactor,
            ConfirmSecondFactor confirmSecondFactor,
            EndSecondFactor endSecondFactor) {
        this.beginSecondFactor = beginSecondFactor;
        this.confirmSecondFactor = confirmSecondFactor;
        this.endSecondFactor = endSecondFactor;
    }

    @Post
    HttpResponse<?> begin(Exchange http) {
        return http.optionalJson(BeginSecondFactor.Command.class, command -> switch (beginSecondFactor.begin(command)) {
            case BeginSecondFactor.Begun(var factor) -> http.ok(factor);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Put
    HttpResponse<?> confirm(Exchange http) {
        return http.json(ConfirmSecondFactor.Command.class, command -> switch (confirmSecondFactor.confirm(command)) {
            case ConfirmSecondFactor.Confirmed confirmed -> http.noContent();
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Delete
    HttpResponse<?> end(Exchange http) {
        return http.json(EndSecondFactor.Command.class, command -> switch (endSecondFactor.end(command)) {
            case EndSecondFactor.Ended ended -> http.noContent();
            case Refusal refusal -> http.refuse(refusal);
        });
    }
}
