package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;

/** Lets a service on the host call no more; its secret is destroyed. */
@UseCase(value = "Forbid a service on the host to call", scope = Scope.ADMIN, records = "caller.forbid")
public interface ForbidCaller {
    Result forbid(Command command);

    record Command(Caller caller, @ActivityTarget CallerName name) {}

    /** What came of it. */
    sealed interface Result permits Forbidden, CallerNotFound, Denied {}

    /** It may call no more. */
    record Forbidden() implements Result {}

    /** None of that name may call. */
    @Refuses(Problem.CALLER_NOT_FOUND)
    record CallerNotFound(CallerName name) implements Result, Refusal {
        @Override
        public String detail() {
            return "No service on the host is called " + name + ".";
        }
    }

    static ForbidCaller using(InternalCallers callers) {
        return command -> Denied.of(ForbidCaller.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> callers.remove(command.name()) ? new Forbidden() : new CallerNotFound(command.name()));
    }
}
