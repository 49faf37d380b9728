package org.althing.application.identity;

import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;

final class RotateSigningKeyService implements RotateSigningKey {
    private final SigningKeys keys;
    private final Clock clock;

    RotateSigningKeyService(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Result rotate(Command command) {
        var denied = Denied.of(RotateSigningKey.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        while (true) {
            var schedule = new KeySchedule(keys.all());
            var now = clock.now(); // later than any key was made that is seen here
            schedule.nextAt(now).ifPresent(never -> keys.delete(never.kid()));
            var left = new KeySchedule(keys.all());
            if (keys.make(now, now, left.kids())) {
                return new Rotated(made(left));
            }
        }
    }

    private SigningKeyView made(KeySchedule before) {
        var after = new KeySchedule(keys.all());
        return after.keys().stream()
                .filter(key -> !before.kids().contains(key.kid()))
                .findFirst()
                .map(key -> SigningKeyView.of(key, after, clock.now()))
                .orElseThrow();
    }
}
