package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.identity.SetUp;

/** The first administrator's account. */
@Controller(Exchange.ROOT + "/setup")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetUpController {
    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @Post
    HttpResponse<?> setUp(Exchange http) {
        return http.json(SetUp.Command.class, command -> switch (setUp.setUp(command)) {
            case SetUp.SetUpDone(var user) -> http.created("/users/" + user.id(), user);
            case Refusal refusal -> http.refuse(refusal);
        });
    }
}
