package org.althing.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.jspecify.annotations.Nullable;

final class IssueApiKeyService implements IssueApiKey {
    private static final Duration DEFAULT_LIFE = Duration.ofDays(90);

    private final ApiKeys keys;
    private final IdentityIds ids;
    private final Chance chance;
    private final Clock clock;
    private final Grants grants;

    IssueApiKeyService(ApiKeys keys, IdentityIds ids, Chance chance, Clock clock, Grants grants) {
        this.keys = keys;
        this.ids = ids;
        this.chance = chance;
        this.clock = clock;
        this.grants = grants;
    }

    @Override
    public Result issue(Command command) {
        var denied = Denied.of(IssueApiKey.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var now = clock.now();
        return scopesRefused(command.scopes(), known.role())
                .<Result>map(refused -> refused)
                .or(() -> endRefused(command, now))
                .orElseGet(() -> issue(command, known, now));
    }

    private Optional<ScopesRefused> scopesRefused(Set<Scope> scopes, Role role) {
        if (scopes.isEmpty()) {
            return Optional.of(new ScopesRefused("A key needs at least one scope."));
        }
        if (scopes.contains(Scope.ACCOUNT)) {
            return Optional.of(new ScopesRefused("A key never has the scope account."));
        }
        var left = grants.cut(scopes, role);
        return scopes.stream()
                .filter(scope -> !left.contains(scope))
                .findFirst()
                .map(scope -> new ScopesRefused("You do not have the scope " + scope + " yourself."));
    }

    private static Optional<EndRefused> endRefused(Command command, Instant now) {
        var end = command.expiresAt().value();
        return end != null && !end.isAfter(now) ? Optional.of(new EndRefused()) : Optional.empty();
    }

    private Result issue(Command command, Caller.Known owner, Instant now) {
        var secret = Secrets.next(Secret.Kind.API_KEY, chance);
        var key = new ApiKey(
                ids.apiKey(),
                owner.user().id(),
                command.name(),
                secret.shown(),
                secret.hash(),
                command.scopes(),
                now,
                end(command, now),
                null);
        keys.add(key);
        return new Issued(IssuedApiKeyView.of(key, secret));
    }

    private static @Nullable Instant end(Command command, Instant now) {
        return command.expiresAt().isGiven() ? command.expiresAt().value() : now.plus(DEFAULT_LIFE);
    }
}
