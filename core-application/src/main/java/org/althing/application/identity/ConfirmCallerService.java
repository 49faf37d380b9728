package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Caller.Credential;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;

final class ConfirmCallerService implements ConfirmCaller {
    private final Users users;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final RevokedTokens revoked;
    private final Clock clock;

    ConfirmCallerService(Users users, ApiKeys keys, Sessions sessions, RevokedTokens revoked, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.sessions = sessions;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public Result confirm(Command command) {
        var caller = command.caller();
        var isThere =
                users.find(caller.user().id()).filter(user -> !user.disabled()).isPresent();
        return isThere && isGood(caller) ? new Confirmed() : new AuthFailed();
    }

    private boolean isGood(Caller.Known caller) {
        return switch (caller.credential()) {
            case Credential.OfSession(var session, var token) ->
                sessions.find(session)
                                .filter(found -> found.isGoodAt(clock.now()))
                                .isPresent()
                        && (token == null || !revoked.has(token));
            case Credential.OfKey(var key) ->
                keys.find(caller.user().id(), key)
                        .filter(found -> found.isGoodAt(clock.now()))
                        .isPresent();
            case Credential.AtConsole console -> true;
        };
    }
}
