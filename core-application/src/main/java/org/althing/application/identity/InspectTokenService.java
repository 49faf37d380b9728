package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;

final class InspectTokenService implements InspectToken {
    private final Users users;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final Grants grants;

    InspectTokenService(
            Users users, ApiKeys keys, Sessions sessions, RevokedTokens revoked, Clock clock, Grants grants) {
        this.users = users;
        this.keys = keys;
        this.sessions = sessions;
        this.revoked = revoked;
        this.clock = clock;
        this.grants = grants;
    }

    @Override
    public Result inspect(Command command) {
        var denied = Denied.of(InspectToken.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var found = switch (command.token()) {
            case Token.Access(var token) -> access(token);
            case Token.Opaque opaque ->
                Secret.parse(Secret.Kind.API_KEY, opaque.secret())
                        .flatMap(this::key)
                        .or(() -> Secret.parse(Secret.Kind.REFRESH_TOKEN, opaque.secret())
                                .flatMap(this::refresh));
        };
        return found.filter(active -> RevokeTokenService.isTheirs(
                        command.caller(), active.user().id()))
                .<Result>map(active -> active)
                .orElseGet(Inactive::new);
    }

    private Optional<Active> access(IdentifyCaller.Credential.Token token) {
        return sessions.find(token.session())
                .filter(session ->
                        session.isGoodAt(clock.now()) && session.user().equals(token.user()))
                .filter(session -> !revoked.has(token.id()))
                .flatMap(session -> user(token.user()))
                .map(user ->
                        new Active(Kind.ACCESS_TOKEN, user.ref(), grants.cut(token.scopes(), user.role()), null, null));
    }

    private Optional<Active> refresh(Secret secret) {
        return sessions.findByToken(secret.hash())
                .filter(session -> session.isGoodAt(clock.now()))
                .flatMap(session -> user(session.user())
                        .map(user -> new Active(
                                Kind.REFRESH_TOKEN,
                                user.ref(),
                                grants.of(user.role()),
                                session.usedAt(),
                                session.expiresAt())));
    }

    private Optional<Active> key(Secret secret) {
        return keys.findByHash(secret.hash())
                .filter(key -> key.isGoodAt(clock.now()))
                .flatMap(key -> user(key.owner())
                        .map(user -> new Active(
                                Kind.API_KEY,
                                user.ref(),
                                grants.cut(key.scopes(), user.role()),
                                key.createdAt(),
                                key.expiresAt())));
    }

    private Optional<User> user(UserId id) {
        return users.find(id).filter(user -> !user.disabled());
    }
}
