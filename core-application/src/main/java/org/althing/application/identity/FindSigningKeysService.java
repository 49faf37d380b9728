package org.althing.application.identity;

import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;

final class FindSigningKeysService implements FindSigningKeys {
    private final SigningKeys keys;
    private final Clock clock;

    FindSigningKeysService(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Result find(Command command) {
        var denied = Denied.of(FindSigningKeys.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var all = keys.all();
        while (all.isEmpty()) {
            var now = clock.now();
            keys.make(now, now, new KeySchedule(all).kids());
            all = keys.all();
        }
        return new Found(keys.instance(), all);
    }
}
