package org.althing.application.identity;

import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserId;

/** What ended, or shrank, of the right to be called somebody: what was opened with it must not outlast it. */
public sealed interface Ending {
    /** A session, with all its tokens. */
    record OfSession(SessionId session) implements Ending {}

    /** One access token; its session goes on. */
    record OfToken(TokenId token) implements Ending {}

    /** An API key. */
    record OfKey(ApiKeyId key) implements Ending {}

    /** Every session of a user; the keys go on. */
    record OfSessions(UserId user) implements Ending {}

    /** Everything that a user has: the account is disabled, or gone. */
    record OfUser(UserId user) implements Ending {}

    /** None: but what the user's credentials allow is another now. */
    record OfRights(UserId user) implements Ending {}
}
