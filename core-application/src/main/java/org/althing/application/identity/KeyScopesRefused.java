package org.althing.application.identity;

import java.util.List;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** A key cannot have these scopes. */
@Refuses(Problem.REQUEST_INVALID)
public record KeyScopesRefused(String detail) implements Refusal, EditApiKey.Result, IssueApiKey.Result {
    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("/scopes", FieldError.BREAKS_RULE, detail));
    }
}
