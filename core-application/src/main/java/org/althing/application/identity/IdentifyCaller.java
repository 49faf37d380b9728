package org.althing.application.identity;

import java.time.Instant;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.IpAddress;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** Finds out who shows a credential; every door asks it before anything else. */
@UseCase(value = "Check credentials", callers = Callers.ANYBODY)
public interface IdentifyCaller {
    Result identify(Credential credential);

    /** What was shown. */
    sealed interface Credential {
        /**
         * An API key, as it was shown.
         *
         * @param from where the caller is; {@code null}: it is not known
         */
        record Key(String secret, @Nullable IpAddress from) implements Credential {
            @Override
            public String toString() {
                return "Key[hidden]";
            }
        }

        /**
         * A ticket for a socket, as it was shown.
         *
         * @param origin of the page that shows it; {@code null}: no page does
         */
        record Ticket(String secret, @Nullable String origin) implements Credential {
            @Override
            public String toString() {
                return "Ticket[hidden]";
            }
        }

        /** An access token whose signature and times the door has found right. */
        record Token(TokenId id, UserId user, SessionId session, Set<Scope> scopes) implements Credential {
            public Token {
                scopes = Set.copyOf(scopes);
            }
        }
    }

    /** What came of it. */
    sealed interface Result permits Identified, AuthFailed {}

    /**
     * The credential is good, and theirs.
     *
     * @param until when it ends by itself, and a ticket's what it was got by; {@code null}: never
     */
    record Identified(Caller.Known caller, @Nullable Instant until) implements Result {}

    static IdentifyCaller using(
            Users users,
            ApiKeys keys,
            Sessions sessions,
            RevokedTokens revoked,
            SocketTickets tickets,
            Clock clock,
            Grants grants) {
        return new IdentifyCallerService(users, keys, sessions, revoked, tickets, clock, grants);
    }
}
