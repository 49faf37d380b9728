package org.althing.application.identity;

import java.time.Duration;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;

/**
 * The end of an account for good, which is the same whoever wants it.
 *
 * <p>The account goes first: from then on nobody is that user, whatever happens to the server. What others keep of them is
 * cleared after that, and once more some time later, for a request of theirs may have been under way.
 */
final class Deletion {
    /** No request takes longer. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /** So that nobody is taken for somebody who has just gone. */
    private static final Duration NAME_STAYS_TAKEN = Duration.ofDays(30);

    private final Users users;
    private final Sessions sessions;
    private final ApiKeys apiKeys;
    private final SecondFactors factors;
    private final Endings endings;
    private final Rooms rooms;
    private final Audience audience;
    private final Clock clock;

    Deletion(
            Users users,
            Sessions sessions,
            ApiKeys apiKeys,
            SecondFactors factors,
            Endings endings,
            Rooms rooms,
            Audience audience,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.factors = factors;
        this.endings = endings;
        this.rooms = rooms;
        this.audience = audience;
        this.clock = clock;
    }

    /** @return false if somebody else deleted it meanwhile */
    boolean delete(User user) {
        if (!users.delete(user.id(), clock.now())) {
            return false;
        }
        endings.tell(new Ending.OfUser(user.id()));
        clear(user.id());
        return true;
    }

    /** Does what was left undone, and frees the names that may be free. */
    void tidy() {
        var now = clock.now();
        for (var user : users.leftovers(now.minus(UNDER_WAY))) {
            clear(user);
            users.cleared(user);
        }
        users.freeNames(now.minus(NAME_STAYS_TAKEN));
    }

    private void clear(UserId user) {
        var now = clock.now();
        sessions.endAll(user, null, now);
        apiKeys.deleteAll(user);
        factors.end(user);
        rooms.depart(user, now, notice -> {
            audience.tell(notice);
            audience.dismiss(notice.room(), user); // before anything later is told
        });
    }
}
