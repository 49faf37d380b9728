package org.althing.adapter.cli.identity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.althing.application.Given;

/** When an API key is to end, as one says it at the command line. */
public record KeyEnd(Given<Instant> end) {
    public static final String RULE = "never, or a time such as 2027-06-30T12:00:00Z";

    /** Nobody said: the core decides. */
    static final KeyEnd UNSAID = new KeyEnd(Given.absent());

    public static Optional<KeyEnd> parse(String raw) {
        if (raw.equals("never")) {
            return Optional.of(new KeyEnd(Given.of(null)));
        }
        try {
            var time = OffsetDateTime.parse(raw).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(new KeyEnd(Given.of(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
