package org.althing.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.jspecify.annotations.Nullable;

final class IssueApiKeyService implements IssueApiKey {
    private static final Duration DEFAULT_LIFE = Duration.ofDays(90);

    private final KeyOwners owners;
    private final ApiKeys keys;
    private final IdentityIds ids;
    private final Chance chance;
    private final Clock clock;
    private final KeyRules rules;

    IssueApiKeyService(Users users, ApiKeys keys, IdentityIds ids, Chance chance, Clock clock, Grants grants) {
        this.owners = new KeyOwners(users);
        this.keys = keys;
        this.ids = ids;
        this.chance = chance;
        this.clock = clock;
        this.rules = new KeyRules(grants);
    }

    @Override
    public Result issue(Command command) {
        return switch (owners.find(IssueApiKey.class, command.caller(), command.user())) {
            case KeyOwners.Found(var owner) -> issue(command, owner);
            case KeyOwners.Refused(var denied) -> denied;
            case KeyOwners.Gone(var notFound) -> notFound;
        };
    }

    private Result issue(Command command, User owner) {
        var now = clock.now();
        return rules.refuse(command.scopes(), owner.role())
                .<Result>map(refused -> refused)
                .or(() -> rules.refuse(command.expiresAt().value(), now))
                .orElseGet(() -> issue(command, owner, now));
    }

    private Result issue(Command command, User owner, Instant now) {
        var secret = Secrets.next(Secret.Kind.API_KEY, chance);
        var key = new ApiKey(
                ids.apiKey(),
                owner.id(),
                command.name(),
                secret.shown(),
                secret.hash(),
                command.scopes(),
                command.addresses() == null ? List.of() : command.addresses(),
                now,
                end(command, now),
                null,
                null);
        keys.add(key);
        return new Issued(IssuedApiKeyView.of(key, secret));
    }

    private static @Nullable Instant end(Command command, Instant now) {
        return command.expiresAt().isGiven() ? command.expiresAt().value() : now.plus(DEFAULT_LIFE);
    }
}
