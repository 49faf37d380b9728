package org.althing.application.identity;

import java.time.Instant;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserId;

/**
 * Ends a token before its time (RFC 7009): a refresh token with its whole session, an access token alone.
 *
 * <p>A token that is not the caller's to end is left as it is, and nothing of that is told: section 2.2 wants one answer
 * for all.
 */
@UseCase(value = "Revoke a token", callers = Callers.KNOWN, records = "token.revoke")
public interface RevokeToken {
    Result revoke(Command command);

    record Command(Caller caller, Token token) {}

    /** What was shown. */
    sealed interface Token {
        /** A refresh token, as it was shown. */
        record Refresh(String secret) implements Token {
            @Override
            public String toString() {
                return "Refresh[hidden]";
            }
        }

        /**
         * An access token whose signature the door has found right.
         *
         * @param until when it ends, leeway included
         */
        record Access(TokenId id, UserId user, Instant until) implements Token {}

        /** Something else. */
        record Other() implements Token {}
    }

    /** What came of it. */
    sealed interface Result permits Revoked, Denied {}

    /** Nobody gets in with it any more who could be kept out by this caller. */
    record Revoked() implements Result {}

    static RevokeToken using(Sessions sessions, RevokedTokens revoked, Endings endings, Clock clock) {
        return new RevokeTokenService(sessions, revoked, endings, clock);
    }
}
