package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.Given;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserPointer;
import org.jspecify.annotations.Nullable;

/** Makes an API key for a program that is to act for the caller. */
@UseCase(value = "Make an API key", scope = Scope.ACCOUNT, records = "key.issue")
public interface IssueApiKey {
    Result issue(Command command);

    /**
     * @param user whose key it is to be: a service; {@code null}: the caller's own
     * @param scopes never {@code account}, and none that the owner's role does not have
     * @param addresses from which it may be used; {@code null} or none: from everywhere
     * @param expiresAt left out: in 90 days; {@code null}: never
     */
    record Command(
            Caller caller,
            @Nullable UserPointer user,
            @ActivityTarget ApiKeyName name,
            Set<Scope> scopes,
            @Nullable List<AddressRange> addresses,
            Given<Instant> expiresAt) {
        /** A key of the caller's own, for use from everywhere. */
        public Command(Caller caller, ApiKeyName name, Set<Scope> scopes, Given<Instant> expiresAt) {
            this(caller, null, name, scopes, null, expiresAt);
        }
    }

    /** What came of it. */
    sealed interface Result permits Issued, KeyScopesRefused, KeyEndRefused, Denied, UserNotFound {}

    /** The key, and its secret for the only time. */
    record Issued(IssuedApiKeyView key) implements Result {}

    static IssueApiKey using(Users users, ApiKeys keys, IdentityIds ids, Chance chance, Clock clock, Grants grants) {
        return new IssueApiKeyService(users, keys, ids, chance, clock, grants);
    }
}
