package org.althing.application.identity;

import java.time.Instant;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.User;

final class RefreshSessionService implements RefreshSession {
    private final Users users;
    private final Sessions sessions;
    private final Endings endings;
    private final Chance chance;
    private final Clock clock;
    private final ClockCheck clockCheck;
    private final Grants grants;

    RefreshSessionService(
            Users users,
            Sessions sessions,
            Endings endings,
            Chance chance,
            Clock clock,
            ClockCheck clockCheck,
            Grants grants) {
        this.users = users;
        this.sessions = sessions;
        this.endings = endings;
        this.chance = chance;
        this.clock = clock;
        this.clockCheck = clockCheck;
        this.grants = grants;
    }

    @Override
    public Result refresh(Command command) {
        var notSet = clockCheck.refusal(); // before the token is spent
        if (notSet.isPresent()) {
            return notSet.get();
        }
        return Secret.parse(Secret.Kind.REFRESH_TOKEN, command.refreshToken())
                .map(this::rotate)
                .orElseGet(AuthFailed::new);
    }

    private Result rotate(Secret presented) {
        var now = clock.now();
        var successor = Secrets.next(Secret.Kind.REFRESH_TOKEN, chance);
        return switch (sessions.rotate(presented.hash(), successor.hash(), now, now.plus(Grant.UNUSED))) {
            case Sessions.Rotation.Rotated rotated -> goOn(rotated.session(), successor, now);
            case Sessions.Rotation.Replayed replayed -> {
                endings.tell(new Ending.OfSession(replayed.ended()));
                yield new AuthFailed();
            }
            case Sessions.Rotation.Unknown unknown -> new AuthFailed();
        };
    }

    private Result goOn(Session session, Secret successor, Instant now) {
        return users.find(session.user())
                .filter(user -> !user.disabled())
                .<Result>map(user -> {
                    users.seen(user.id(), now);
                    return new Refreshed(grant(user, session, successor, now));
                })
                .orElseGet(AuthFailed::new);
    }

    private Grant grant(User user, Session session, Secret successor, Instant now) {
        var end = now.plus(Grant.ACCESS);
        var capped = end.isAfter(session.endsAt()) ? session.endsAt() : end;
        return new Grant(user.id(), session.id(), grants.of(user.role()), now, capped, successor);
    }
}
