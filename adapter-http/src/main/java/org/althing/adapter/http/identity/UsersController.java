package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.SignUp;
import org.althing.domain.identity.UserPointer;

/** Accounts. */
@Controller(Exchange.ROOT + "/users")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    private final SignUp signUp;
    private final FindUser findUser;

    UsersController(SignUp signUp, FindUser findUser) {
        this.signUp = signUp;
        this.findUser = findUser;
    }

    @Post
    HttpResponse<?> signUp(Exchange http) {
        return http.json(SignUp.Command.class, command -> switch (signUp.signUp(command)) {
            case SignUp.SignedUp(var user) -> http.created("/users/" + user.id(), user);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/{user}")
    HttpResponse<?> find(Exchange http, String user) {
        return http.at(UserPointer.class, user, Problem.USER_NOT_FOUND)
                .query(FindUser.Command.class, command -> switch (findUser.find(command)) {
                    case FindUser.Found(var found) -> http.ok(found);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
