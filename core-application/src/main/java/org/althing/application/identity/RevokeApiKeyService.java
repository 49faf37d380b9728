package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.spi.Clock;

final class RevokeApiKeyService implements RevokeApiKey {
    private final ApiKeys keys;
    private final Endings endings;
    private final Clock clock;

    RevokeApiKeyService(ApiKeys keys, Endings endings, Clock clock) {
        this.keys = keys;
        this.endings = endings;
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
        if (!keys.revoke(known.user().id(), command.key(), clock.now())) {
            return new KeyNotFound(command.key());
        }
        endings.tell(new Ending.OfKey(command.key()));
        return new Revoked();
    }
}
