package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.UserId;

final class RevokeTokenService implements RevokeToken {
    private final Sessions sessions;
    private final RevokedTokens revoked;
    private final Endings endings;
    private final Clock clock;

    RevokeTokenService(Sessions sessions, RevokedTokens revoked, Endings endings, Clock clock) {
        this.sessions = sessions;
        this.revoked = revoked;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public Result revoke(Command command) {
        var denied = Denied.of(RevokeToken.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        switch (command.token()) {
            case Token.Refresh refresh ->
                Secret.parse(Secret.Kind.REFRESH_TOKEN, refresh.secret())
                        .flatMap(secret -> sessions.findByToken(secret.hash()))
                        .filter(session -> isTheirs(command.caller(), session.user()))
                        .ifPresent(this::end);
            case Token.Access access -> {
                if (isTheirs(command.caller(), access.user())) {
                    revoked.add(access.id(), access.until());
                    endings.tell(new Ending.OfToken(access.id()));
                }
            }
            case Token.Other other -> {}
        }
        return new Revoked();
    }

    private void end(Session session) {
        sessions.end(session.id(), clock.now());
        endings.tell(new Ending.OfSession(session.id()));
    }

    static boolean isTheirs(Caller caller, UserId user) {
        return caller.may(Scope.ADMIN)
                || (caller instanceof Caller.Known known && known.user().id().equals(user));
    }
}
