package org.althing.application.identity;

import java.util.List;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/**
 * The password is too easy to guess.
 *
 * @param pointer where it stands in what came in
 */
@Refuses(Problem.REQUEST_INVALID)
public record PasswordRefused(String pointer, String detail)
        implements Refusal, AddUser.Result, ChangePassword.Result, SetPassword.Result, SetUp.Result, SignUp.Result {
    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(pointer, FieldError.BREAKS_RULE, detail));
    }
}
