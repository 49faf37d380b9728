package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;

/**
 * Does what time asks for after accounts were deleted: clears away what a server that stopped midway left of them, and frees
 * their names after 30 days. A server does this every few minutes.
 */
@UseCase(value = "Tidy up after deleted accounts", callers = Callers.CONSOLE)
public interface TidyAccounts {
    Result tidy(Command command);

    /** Asked by the program itself, as {@link Caller.Console}. */
    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Tidied, Denied {}

    /** All is as it should be now. */
    record Tidied() implements Result {}

    static TidyAccounts using(
            Users users,
            Sessions sessions,
            ApiKeys apiKeys,
            SecondFactors factors,
            Endings endings,
            Rooms rooms,
            Audience audience,
            Clock clock) {
        var deletion = new Deletion(users, sessions, apiKeys, factors, endings, rooms, audience, clock);
        return command -> {
            var denied = Denied.of(TidyAccounts.class, command.caller());
            if (denied.isPresent()) {
                return denied.get();
            }
            deletion.tidy();
            return new Tidied();
        };
    }
}
