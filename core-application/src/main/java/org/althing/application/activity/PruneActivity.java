package org.althing.application.activity;

import java.time.Duration;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.activity.spi.Activities;
import org.althing.application.spi.Clock;

/** Takes away what is older than is to be kept; the rest still verifies. */
@UseCase(value = "Prune the record of activity", callers = Callers.CONSOLE)
public interface PruneActivity {
    Result prune(Command command);

    /** Asked by the program itself, as {@link Caller.Console}. */
    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Pruned, Denied {}

    /** It is gone. */
    record Pruned() implements Result {}

    /** @param keep how long a row is kept */
    static PruneActivity using(Activities activities, Clock clock, Duration keep) {
        return command -> {
            var denied = Denied.of(PruneActivity.class, command.caller());
            if (denied.isPresent()) {
                return denied.get();
            }
            activities.prune(clock.now().minus(keep));
            return new Pruned();
        };
    }
}
