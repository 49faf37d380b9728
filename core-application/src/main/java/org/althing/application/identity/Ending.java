package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** What ended, or shrank, of the right to be called somebody: what was opened with it must not outlast it. */
public sealed interface Ending {
    /** Whether what a caller showed is worth nothing any more. */
    default boolean concerns(Caller.Known caller) {
        return switch (this) {
            case OfSession(var session) ->
                caller.credential() instanceof Caller.Credential.OfSession own
                        && own.session().equals(session);
            case OfToken(var token) ->
                caller.credential() instanceof Caller.Credential.OfSession own && token.equals(own.token());
            case OfKey(var key) ->
                caller.credential() instanceof Caller.Credential.OfKey own
                        && own.key().equals(key);
            case OfSessions(var user, var but) ->
                caller.user().id().equals(user)
                        && caller.credential() instanceof Caller.Credential.OfSession own
                        && !own.session().equals(but);
            case OfUser(var user) -> caller.user().id().equals(user);
            case OfRights rights -> false;
        };
    }

    /** Whether a caller must be looked up again: what they showed is worth nothing, or not what it was. */
    default boolean touches(Caller.Known caller) {
        return concerns(caller)
                || this instanceof OfRights rights
                        && rights.user().equals(caller.user().id());
    }

    /** A session, with all its tokens. */
    record OfSession(SessionId session) implements Ending {}

    /** One access token; its session goes on. */
    record OfToken(TokenId token) implements Ending {}

    /** An API key. */
    record OfKey(ApiKeyId key) implements Ending {}

    /**
     * The sessions of a user; the keys go on.
     *
     * @param but the one that goes on too; {@code null}: none
     */
    record OfSessions(UserId user, @Nullable SessionId but) implements Ending {}

    /** Everything that a user has: the account is disabled, or gone. */
    record OfUser(UserId user) implements Ending {}

    /** None: but what the user's credentials allow is another now. */
    record OfRights(UserId user) implements Ending {}
}
