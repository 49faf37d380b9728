package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.identity.ChangeUser;
import org.althing.application.identity.CheckName;
import org.althing.application.identity.DeleteUser;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.ListUsers;
import org.althing.application.identity.SignUp;
import org.althing.domain.identity.UserPointer;

/** Accounts. */
@Controller(Exchange.ROOT + "/users")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    private final SignUp signUp;
    private final CheckName checkName;
    private final ListUsers listUsers;
    private final FindUser findUser;
    private final ChangeUser changeUser;
    private final DeleteUser deleteUser;

    UsersController(
            SignUp signUp,
            CheckName checkName,
            ListUsers listUsers,
            FindUser findUser,
            ChangeUser changeUser,
            DeleteUser deleteUser) {
        this.signUp = signUp;
        this.checkName = checkName;
        this.listUsers = listUsers;
        this.findUser = findUser;
        this.changeUser = changeUser;
        this.deleteUser = deleteUser;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListUsers.Command.class, command -> switch (listUsers.list(command)) {
            case ListUsers.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/availability")
    HttpResponse<?> availability(Exchange http) {
        return http.query(CheckName.Command.class, command -> http.ok(checkName.check(command)));
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

    @Patch("/{user}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    HttpResponse<?> change(Exchange http, String user) {
        return http.at(UserPointer.class, user, Problem.USER_NOT_FOUND)
                .json(ChangeUser.Command.class, command -> switch (changeUser.change(command)) {
                    case ChangeUser.Changed(var changed) -> http.ok(changed);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Delete("/{user}")
    HttpResponse<?> delete(Exchange http, String user) {
        return http.at(UserPointer.class, user, Problem.USER_NOT_FOUND)
                .query(DeleteUser.Command.class, command -> switch (deleteUser.delete(command)) {
                    case DeleteUser.Deleted deleted -> http.noContent();
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
