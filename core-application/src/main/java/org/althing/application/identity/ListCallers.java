package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Page;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.domain.identity.Scope;

/** Lists the services on the host that may call, by name: there are never more than a few. */
@UseCase(value = "List the services on the host that may call", scope = Scope.ADMIN)
public interface ListCallers {
    Result list(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Listed, Denied {}

    /** All of them. */
    record Listed(Page<InternalCallerView> page) implements Result {}

    static ListCallers using(InternalCallers callers) {
        return command -> Denied.of(ListCallers.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> new Listed(new Page<>(
                        callers.list().stream()
                                .map(caller -> InternalCallerView.of(caller, false))
                                .toList(),
                        null)));
    }
}
