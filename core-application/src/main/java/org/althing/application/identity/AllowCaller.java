package org.althing.application.identity;

import java.util.List;
import java.util.Set;
import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.spi.Chance;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lets a service on the host call by signing its requests, or changes what it may: a new one gets a secret. */
@UseCase(value = "Allow a service on the host to call", scope = Scope.ADMIN, records = "caller.allow")
public interface AllowCaller {
    Result allow(Command command);

    /**
     * @param scopes never {@code account}
     * @param legacy whether it may sign as services of wlanpi-core do, which only one may; {@code null}: it may not as services of wlanpi-core do
     */
    record Command(
            Caller caller,
            @ActivityTarget CallerName name,
            Set<Scope> scopes,
            @Nullable Boolean legacy) {}

    /** What came of it. */
    sealed interface Result permits Made, Changed, CallerScopesRefused, SecondLegacy, Denied {}

    /** It may call now; its secret is shown for the only time. */
    record Made(InternalCallerView caller) implements Result {}

    /** It may do as shown now; its secret is the same. */
    record Changed(InternalCallerView caller) implements Result {}

    /** A service cannot have these scopes. */
    @Refuses(Problem.REQUEST_INVALID)
    record CallerScopesRefused(String detail) implements Result, Refusal {
        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError("/scopes", FieldError.BREAKS_RULE, detail));
        }
    }

    /** Another service may sign as those of wlanpi-core do. */
    @Refuses(Problem.CALLER_LEGACY_TAKEN)
    record SecondLegacy() implements Result, Refusal {
        @Override
        public String detail() {
            return "Another service signs in the older way already, and only one can: allow that one without it first.";
        }
    }

    static AllowCaller using(InternalCallers callers, Chance chance) {
        return new AllowCallerService(callers, chance);
    }
}
