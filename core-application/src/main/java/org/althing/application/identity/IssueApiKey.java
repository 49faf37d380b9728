package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Given;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Scope;

/** Makes an API key for a program that is to act for the caller. */
@UseCase(value = "Make an API key", scope = Scope.ACCOUNT)
public interface IssueApiKey {
    Result issue(Command command);

    /**
     * @param scopes never {@code account}, and none that the owner's role does not have
     * @param expiresAt left out: in 90 days; {@code null}: never
     */
    record Command(Caller caller, ApiKeyName name, Set<Scope> scopes, Given<Instant> expiresAt) {}

    /** What came of it. */
    sealed interface Result permits Issued, ScopesRefused, EndRefused, Denied {}

    /** The key, and its secret for the only time. */
    record Issued(IssuedApiKeyView key) implements Result {}

    /** A key cannot have these scopes. */
    @Refuses(Problem.REQUEST_INVALID)
    record ScopesRefused(String detail) implements Result, Refusal {
        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError("/scopes", FieldError.BREAKS_RULE, detail));
        }
    }

    /** A key cannot end then. */
    @Refuses(Problem.REQUEST_INVALID)
    record EndRefused() implements Result, Refusal {
        @Override
        public String detail() {
            return "A key ends in the future, or has no end.";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError("/expiresAt", FieldError.BREAKS_RULE, detail()));
        }
    }

    static IssueApiKey using(ApiKeys keys, IdentityIds ids, Chance chance, Clock clock, Grants grants) {
        return new IssueApiKeyService(keys, ids, chance, clock, grants);
    }
}
