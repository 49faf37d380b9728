package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.domain.identity.UserName;

/** Somebody has that name, or one that looks the same. */
@Refuses(Problem.USER_NAME_TAKEN)
public record NameTaken(UserName name)
        implements Refusal, AddService.Result, AddUser.Result, SetUp.Result, SignUp.Result {
    @Override
    public String detail() {
        return "The name " + name + ", or one that looks like it, is taken.";
    }
}
