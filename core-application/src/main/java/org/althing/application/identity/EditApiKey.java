package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.Given;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Changes what an API key is called and good for; its secret stays. What was opened with it is closed. */
@UseCase(value = "Change an API key", scope = Scope.ACCOUNT, records = "key.change")
public interface EditApiKey {
    Result edit(Command command);

    /**
     * What is left out stays as it is.
     *
     * @param addresses none: from everywhere
     * @param expiresAt {@code null}: never
     */
    record Command(
            Caller caller,
            @ActivityTarget ApiKeyId key,
            @Nullable ApiKeyName name,
            @Nullable Set<Scope> scopes,
            @Nullable List<AddressRange> addresses,
            Given<Instant> expiresAt) {}

    /** What came of it. */
    sealed interface Result permits Edited, KeyScopesRefused, KeyEndRefused, KeyNotFound, Denied {}

    /** The key as it is now. */
    record Edited(ApiKeyView key) implements Result {}

    static EditApiKey using(Users users, ApiKeys keys, Endings endings, Clock clock, Grants grants) {
        return new EditApiKeyService(users, keys, endings, clock, grants);
    }
}
