package org.althing.application.identity;

import java.util.List;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The password is too easy to guess. */
@Refuses(Problem.REQUEST_INVALID)
public record PasswordRefused(String detail) implements Refusal, AddUser.Result, SetPassword.Result, SignUp.Result {
    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("/password", FieldError.BREAKS_RULE, detail));
    }

    static PasswordRefused equalsName() {
        return new PasswordRefused("The password must not be the user's name.");
    }
}
