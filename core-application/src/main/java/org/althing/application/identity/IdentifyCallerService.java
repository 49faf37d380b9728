package org.althing.application.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;

final class IdentifyCallerService implements IdentifyCaller {
    private static final System.Logger LOG = System.getLogger(IdentifyCallerService.class.getName());
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Users users;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final Grants grants;

    IdentifyCallerService(
            Users users, ApiKeys keys, Sessions sessions, RevokedTokens revoked, Clock clock, Grants grants) {
        this.users = users;
        this.keys = keys;
        this.sessions = sessions;
        this.revoked = revoked;
        this.clock = clock;
        this.grants = grants;
    }

    @Override
    public Result identify(Credential credential) {
        var caller = switch (credential) {
            case Credential.Key key -> byKey(key);
            case Credential.Token token -> byToken(token);
        };
        return caller.<Result>map(Identified::new).orElseGet(AuthFailed::new);
    }

    private Optional<Caller.Known> byKey(Credential.Key shown) {
        return Secret.parse(Secret.Kind.API_KEY, shown.secret())
                .flatMap(secret -> keys.findByHash(secret.hash()))
                .filter(key -> key.isGoodAt(clock.now()) && key.isGoodFrom(shown.from()))
                .map(this::noted)
                .flatMap(key -> known(key.owner(), key.scopes(), new Caller.Credential.OfKey(key.id())));
    }

    /** That it was used is worth a change once a minute, and no refusal where there can be no change. */
    private ApiKey noted(ApiKey key) {
        var now = clock.now();
        var last = key.lastUsedAt();
        if (last == null || last.plus(BETWEEN_NOTES).isBefore(now)) {
            try {
                keys.used(key.id(), now);
            } catch (StorageUnavailable e) {
                LOG.log(System.Logger.Level.DEBUG, "the use of a key cannot be noted", e);
            }
        }
        return key;
    }

    private Optional<Caller.Known> byToken(Credential.Token token) {
        return sessions.find(token.session())
                .filter(session ->
                        session.isGoodAt(clock.now()) && session.user().equals(token.user()))
                .filter(session -> !revoked.has(token.id()))
                .flatMap(session ->
                        known(token.user(), token.scopes(), new Caller.Credential.OfSession(session.id(), token.id())));
    }

    private Optional<Caller.Known> known(UserId id, Set<Scope> scopes, Caller.Credential credential) {
        return users.find(id)
                .filter(user -> !user.disabled())
                .map(user -> new Caller.Known(user.ref(), user.role(), grants.cut(scopes, user.role()), credential));
    }
}
