package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserPointer;

/**
 * Deletes an account for good, with all that opens something in its name. What the user said stays, without their name;
 * rooms that they own pass on; the name is another's to take after 30 days.
 */
@UseCase(value = "Delete a user", scope = Scope.ADMIN, records = "user.delete")
public interface DeleteUser {
    Result delete(Command command);

    record Command(Caller caller, @ActivityTarget UserPointer user) {}

    /** What came of it. */
    sealed interface Result permits Deleted, Denied, UserNotFound {}

    /** The account is gone. */
    record Deleted() implements Result {}

    static DeleteUser using(
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
            var denied = Denied.of(DeleteUser.class, command.caller());
            if (denied.isPresent()) {
                return denied.get();
            }
            var user = UserDirectory.find(users, command.user());
            return user.isPresent() && deletion.delete(user.get())
                    ? new Deleted()
                    : new UserNotFound(command.user().toString());
        };
    }
}
