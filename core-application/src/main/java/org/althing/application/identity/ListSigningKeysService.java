package org.althing.application.identity;

import org.althing.application.Page;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;

final class ListSigningKeysService implements ListSigningKeys {
    private final SigningKeys keys;
    private final Clock clock;

    ListSigningKeysService(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListSigningKeys.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var now = clock.now();
        var schedule = new KeySchedule(keys.all());
        var shown = schedule.keys().stream()
                .map(key -> SigningKeyView.of(key, schedule, now))
                .toList();
        return new Listed(new Page<>(shown, null));
    }
}
