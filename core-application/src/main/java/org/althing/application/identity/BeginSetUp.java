package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Role;

/** Makes, as long as there is no administrator, the secret by which the first one signs up; it is good for half an hour. */
@UseCase(value = "Begin to set up", callers = Callers.CONSOLE, records = "set-up.begin")
public interface BeginSetUp {
    Result begin(Command command);

    /** Asked by the program itself, as {@link Caller.Console}. */
    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Begun, Done, Denied {}

    /** The secret, for the only time. */
    record Begun(String token) implements Result {
        @Override
        public String toString() {
            return "Begun[hidden]";
        }
    }

    /** There is an administrator. */
    record Done() implements Result {}

    static BeginSetUp using(Users users, Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        return command -> Denied.of(BeginSetUp.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> users.has(Role.ADMIN)
                        ? new Done()
                        : new Begun(SetUpService.invite(invitations, ids, chance, clock)
                                .value()));
    }
}
