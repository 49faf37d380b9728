package org.althing.application.identity;

import java.util.List;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The secret is none of an invitation that is still good. */
@Refuses(Problem.REQUEST_INVALID)
public record BadInvitation(String pointer) implements Refusal, SignUp.Result, SetUp.Result {
    @Override
    public String detail() {
        return "The invitation was used, has expired, or never was.";
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(pointer, FieldError.BREAKS_RULE, detail()));
    }
}
