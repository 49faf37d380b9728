package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;

/**
 * Deletes the caller's own account for good, as {@link DeleteUser} does; the password shows that it is they who want it.
 */
@UseCase(value = "Delete one's own account", scope = Scope.ACCOUNT, records = "account.delete")
public interface DeleteAccount {
    Result delete(Command command);

    /** @param password as it was typed, whatever it is */
    record Command(Caller caller, String password) {
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits Deleted, WrongPassword, HasherBusy, Denied, UserNotFound {}

    /** The account is gone. */
    record Deleted() implements Result {}

    static DeleteAccount using(
            Users users,
            Sessions sessions,
            ApiKeys apiKeys,
            SecondFactors factors,
            Endings endings,
            Rooms rooms,
            Audience audience,
            PasswordHasher hasher,
            Clock clock) {
        var deletion = new Deletion(users, sessions, apiKeys, factors, endings, rooms, audience, clock);
        return new DeleteAccountService(users, hasher, deletion);
    }
}
