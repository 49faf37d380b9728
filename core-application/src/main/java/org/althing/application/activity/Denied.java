package org.althing.application.activity;

import java.util.Optional;
import org.althing.application.Access;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The caller may not call this at all. */
@Refuses({Problem.AUTH_REQUIRED, Problem.AUTH_SCOPE_MISSING, Problem.AUTH_FORBIDDEN})
public record Denied(Problem problem, String detail)
        implements Refusal, ListActivity.Result, PruneActivity.Result, VerifyActivity.Result {
    /** The refusal of a use case that this caller may not call. */
    static Optional<Denied> of(Class<?> useCase, Caller caller) {
        return Access.check(useCase, caller).map(problem -> new Denied(problem, Access.explain(problem, useCase)));
    }
}
