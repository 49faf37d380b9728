package org.althing.application.identity;

import java.util.List;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** A key cannot end then. */
@Refuses(Problem.REQUEST_INVALID)
public record KeyEndRefused() implements Refusal, EditApiKey.Result, IssueApiKey.Result {
    @Override
    public String detail() {
        return "A key ends in the future, or has no end.";
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("/expiresAt", FieldError.BREAKS_RULE, detail()));
    }
}
