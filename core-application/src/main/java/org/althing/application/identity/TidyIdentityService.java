package org.althing.application.identity;

import java.time.Duration;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.spi.Clock;

final class TidyIdentityService implements TidyIdentity {
    /** For a day, whoever wonders about a session that ended finds it. */
    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(1);

    private final SigningKeys keys;
    private final Sessions sessions;
    private final RevokedTokens revoked;
    private final SocketTickets tickets;
    private final Clock clock;

    TidyIdentityService(
            SigningKeys keys, Sessions sessions, RevokedTokens revoked, SocketTickets tickets, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.revoked = revoked;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public Result tidy(Command command) {
        var denied = Denied.of(TidyIdentity.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var now = clock.now();
        var schedule = new KeySchedule(keys.all());
        // If somebody else made one meanwhile, it is as good.
        schedule.dueAt(now).ifPresent(usedFrom -> keys.make(now, usedFrom, schedule.kids()));
        schedule.overAt(now).forEach(over -> keys.delete(over.kid()));
        sessions.forget(now.minus(KEPT_AFTER_THE_END));
        revoked.forget(now);
        tickets.forget(now);
        return new Tidied();
    }
}
