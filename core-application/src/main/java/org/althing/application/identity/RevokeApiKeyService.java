package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.spi.Clock;

final class RevokeApiKeyService implements RevokeApiKey {
    private final ApiKeys keys;
    private final Clock clock;

    RevokeApiKeyService(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Result revoke(Command command) {
        var denied = Denied.of(RevokeApiKey.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        return keys.revoke(known.user().id(), command.key(), clock.now())
                ? new Revoked()
                : new KeyNotFound(command.key());
    }
}
