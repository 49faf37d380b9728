package org.althing.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SocketTicket;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

final class IdentifyCallerService implements IdentifyCaller {
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Users users;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final RevokedTokens revoked;
    private final SocketTickets tickets;
    private final Clock clock;
    private final Grants grants;

    /** A credential that is good, until it ends by itself. */
    private record Good(
            Caller.Credential credential, @Nullable Instant until) {}

    IdentifyCallerService(
            Users users,
            ApiKeys keys,
            Sessions sessions,
            RevokedTokens revoked,
            SocketTickets tickets,
            Clock clock,
            Grants grants) {
        this.users = users;
        this.keys = keys;
        this.sessions = sessions;
        this.revoked = revoked;
        this.tickets = tickets;
        this.clock = clock;
        this.grants = grants;
    }

    @Override
    public Result identify(Credential credential) {
        var identified = switch (credential) {
            case Credential.Key key -> byKey(key);
            case Credential.Token token -> byToken(token);
            case Credential.Ticket ticket -> byTicket(ticket);
        };
        return identified.<Result>map(good -> good).orElseGet(AuthFailed::new);
    }

    private Optional<Identified> byKey(Credential.Key shown) {
        return Secret.parse(Secret.Kind.API_KEY, shown.secret())
                .flatMap(secret -> keys.findByHash(secret.hash()))
                .filter(key -> key.isGoodAt(clock.now()) && key.isGoodFrom(shown.from()))
                .map(this::noted)
                .flatMap(key -> known(key.owner(), key.scopes(), new Caller.Credential.OfKey(key.id()))
                        .map(caller -> new Identified(caller, key.expiresAt())));
    }

    /** That it was used is worth a change once a minute, and no refusal where there can be no change. */
    private ApiKey noted(ApiKey key) {
        var now = clock.now();
        var last = key.lastUsedAt();
        if (last == null || last.plus(BETWEEN_NOTES).isBefore(now)) {
            try {
                keys.used(key.id(), now);
            } catch (StorageUnavailable e) {
                return key; // the storage tells its own trouble, and reads go on
            }
        }
        return key;
    }

    private Optional<Identified> byToken(Credential.Token token) {
        return sessions.find(token.session())
                .filter(session ->
                        session.isGoodAt(clock.now()) && session.user().equals(token.user()))
                .filter(session -> !revoked.has(token.id()))
                .flatMap(session -> known(
                                token.user(), token.scopes(), new Caller.Credential.OfSession(session.id(), token.id()))
                        .map(caller -> new Identified(caller, session.expiresAt())));
    }

    /** It opens what the credential would that it was got by, if that is still good. */
    private Optional<Identified> byTicket(Credential.Ticket shown) {
        var now = clock.now();
        return Secret.parse(Secret.Kind.SOCKET_TICKET, shown.secret())
                .flatMap(secret -> tickets.take(secret.hash()))
                .filter(ticket -> now.isBefore(ticket.expiresAt()) && Objects.equals(ticket.origin(), shown.origin()))
                .flatMap(ticket -> gotBy(ticket, now)
                        .flatMap(good -> known(ticket.user(), ticket.scopes(), good.credential())
                                .map(caller -> new Identified(caller, good.until()))));
    }

    private Optional<Good> gotBy(SocketTicket ticket, Instant now) {
        if (ticket.session() != null) {
            return sessions.find(ticket.session())
                    .filter(session -> session.isGoodAt(now))
                    .map(session -> new Good(new Caller.Credential.OfSession(session.id(), null), session.expiresAt()));
        }
        return ticket.key() == null
                ? Optional.of(new Good(new Caller.Credential.AtConsole(), null))
                : keys.find(ticket.user(), ticket.key())
                        .filter(key -> key.isGoodAt(now))
                        .map(key -> new Good(new Caller.Credential.OfKey(key.id()), key.expiresAt()));
    }

    private Optional<Caller.Known> known(UserId id, Set<Scope> scopes, Caller.Credential credential) {
        return users.find(id)
                .filter(user -> !user.disabled())
                .map(user -> new Caller.Known(user.ref(), user.role(), grants.cut(scopes, user.role()), credential));
    }
}
