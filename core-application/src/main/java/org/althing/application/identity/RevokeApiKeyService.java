package org.althing.application.identity;

import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;

final class RevokeApiKeyService implements RevokeApiKey {
    private final KeyOwners owners;
    private final ApiKeys keys;
    private final Endings endings;
    private final Clock clock;

    RevokeApiKeyService(Users users, ApiKeys keys, Endings endings, Clock clock) {
        this.owners = new KeyOwners(users);
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
        var key = keys.find(command.key())
                .filter(found -> owners.of(command.caller(), found).isPresent());
        if (key.isEmpty() || !keys.revoke(key.get().owner(), command.key(), clock.now())) {
            return new KeyNotFound(command.key());
        }
        endings.tell(new Ending.OfKey(command.key()));
        return new Revoked();
    }
}
