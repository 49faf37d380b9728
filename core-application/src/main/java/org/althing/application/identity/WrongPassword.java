package org.althing.application.identity;

import java.util.List;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/**
 * Whoever calls does not know the password of the account that is their own.
 *
 * @param pointer where the wrong one stands in the command
 */
@Refuses(Problem.REQUEST_INVALID)
public record WrongPassword(String pointer)
        implements Refusal, ChangePassword.Result, DeleteAccount.Result, EndSecondFactor.Result {
    @Override
    public String detail() {
        return "It is not the present password.";
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(pointer, FieldError.BREAKS_RULE, detail()));
    }
}
