package org.althing.application;

import java.util.Set;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserRef;
import org.jspecify.annotations.Nullable;

/** Who asks for something, and what their credential allows. */
public sealed interface Caller {
    Set<Scope> scopes();

    default boolean may(Scope scope) {
        return scope.isIn(scopes());
    }

    /** Who it is, in words that stay theirs: for records, and to count by; {@code null}: it is not known. */
    default @Nullable String identity() {
        return switch (this) {
            case Stranger stranger -> null;
            case Known known -> known.user().id().toString();
            case Service service -> "service " + service.name();
            case Console console -> "console";
        };
    }

    /** Somebody who showed no credential. */
    record Stranger() implements Caller {
        @Override
        public Set<Scope> scopes() {
            return Set.of();
        }
    }

    /** A user, by one of their credentials. */
    record Known(UserRef user, Role role, Set<Scope> scopes, Credential credential) implements Caller {
        public Known {
            scopes = Set.copyOf(scopes);
        }

        /** The session that the credential is of; {@code null}: of none. */
        public @Nullable SessionId session() {
            return credential instanceof Credential.OfSession own ? own.session() : null;
        }
    }

    /** A service on the host, which signs its requests and is no user. */
    record Service(CallerName name, Set<Scope> scopes) implements Caller {
        public Service {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Whoever owns the data folder and works at the machine, or the program that embeds the core. */
    record Console() implements Caller {
        @Override
        public Set<Scope> scopes() {
            return Set.of(Scope.values());
        }
    }

    /** What a known caller showed: its end is theirs. */
    sealed interface Credential {
        /**
         * Something of a session.
         *
         * @param token the access token that was shown; {@code null}: it was another thing of the session's
         */
        record OfSession(SessionId session, @Nullable TokenId token) implements Credential {}

        /** An API key. */
        record OfKey(ApiKeyId key) implements Credential {}

        /** None: whoever works at the machine acts for the user. */
        record AtConsole() implements Credential {}
    }
}
