package org.althing.application.identity;

import java.time.Instant;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserRef;
import org.jspecify.annotations.Nullable;

/** Says what a token is worth now (RFC 7662); of one that is not the caller's to look at, only that it is worth nothing. */
@UseCase(value = "Inspect a token", callers = Callers.KNOWN)
public interface InspectToken {
    Result inspect(Command command);

    record Command(Caller caller, Token token) {}

    /** What was shown. */
    sealed interface Token {
        /** An opaque one, as it was shown: an API key or a refresh token, or neither. */
        record Opaque(String secret) implements Token {
            @Override
            public String toString() {
                return "Opaque[hidden]";
            }
        }

        /** An access token whose signature and times the door has found right. */
        record Access(IdentifyCaller.Credential.Token token) implements Token {}
    }

    /** What came of it. */
    sealed interface Result permits Active, Inactive, Denied {}

    /**
     * It opens something.
     *
     * @param kind what it is
     * @param expiresAt {@code null}: it has no end, or the door knows better
     */
    record Active(
            Kind kind,
            UserRef user,
            Set<Scope> scopes,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt) implements Result {
        public Active {
            scopes = Set.copyOf(scopes);
        }
    }

    /** It opens nothing, or it is not the caller's business. */
    record Inactive() implements Result {}

    /** Which sort of token. */
    enum Kind {
        ACCESS_TOKEN,
        REFRESH_TOKEN,
        API_KEY
    }

    static InspectToken using(
            Users users, ApiKeys keys, Sessions sessions, RevokedTokens revoked, Clock clock, Grants grants) {
        return new InspectTokenService(users, keys, sessions, revoked, clock, grants);
    }
}
