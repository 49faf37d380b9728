package org.althing.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.althing.application.activity.spi.Activities;
import org.althing.application.spi.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clock can be right: a board without a battery wakes up in another year, and tokens that it made then would end
 * at another time than they say. API keys without an end are good at any time.
 */
public final class ClockCheck {
    /** Small steps back are a clock that is being set. */
    private static final Duration MAY_GO_BACK = Duration.ofDays(1);

    private final Clock clock;
    private final Activities activities;
    private final @Nullable Instant built;

    private ClockCheck(Clock clock, Activities activities, @Nullable Instant built) {
        this.clock = clock;
        this.activities = activities;
        this.built = built;
    }

    /** @param built when the program was made, before which it cannot run; {@code null}: any time is taken for right */
    public static ClockCheck using(Clock clock, Activities activities, @Nullable Instant built) {
        return new ClockCheck(clock, activities, built);
    }

    /** Why no token can be made now. */
    public Optional<ClockNotSet> refusal() {
        if (built == null) {
            return Optional.empty();
        }
        var now = clock.now();
        var earliest = activities
                .latest()
                .map(latest -> latest.minus(MAY_GO_BACK))
                .filter(built::isBefore)
                .orElse(built);
        return now.isBefore(earliest) ? Optional.of(new ClockNotSet(now, earliest)) : Optional.empty();
    }
}
