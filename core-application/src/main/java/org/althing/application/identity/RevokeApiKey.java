package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Scope;

/** Ends one of the caller's API keys, or for administrators one of a service's: its next request is refused. */
@UseCase(value = "Revoke an API key", scope = Scope.ACCOUNT, records = "key.revoke")
public interface RevokeApiKey {
    Result revoke(Command command);

    record Command(Caller caller, @ActivityTarget ApiKeyId key) {}

    /** What came of it. */
    sealed interface Result permits Revoked, KeyNotFound, Denied {}

    /** The key has ended, now or before. */
    record Revoked() implements Result {}

    static RevokeApiKey using(Users users, ApiKeys keys, Endings endings, Clock clock) {
        return new RevokeApiKeyService(users, keys, endings, clock);
    }
}
