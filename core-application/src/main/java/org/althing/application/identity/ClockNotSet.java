package org.althing.application.identity;

import java.time.Instant;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/**
 * The clock shows a time that cannot be, so that nobody could say when a token would end.
 *
 * @param shown what it shows
 * @param earliest what it must show at least
 */
@Refuses(Problem.AUTH_CLOCK_NOT_SET)
public record ClockNotSet(Instant shown, Instant earliest) implements Refusal, LogIn.Result, RefreshSession.Result {
    @Override
    public String detail() {
        return "The server's clock shows " + shown + ", and it must be " + earliest + " at least; set the clock.";
    }
}
