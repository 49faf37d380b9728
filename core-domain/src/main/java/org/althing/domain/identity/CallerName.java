package org.althing.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a service on the host is called that signs its requests. */
public record CallerName(String value) {
    public static final String RULE = "2 to 32 lower-case letters, digits and dashes, beginning with a letter";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public static Optional<CallerName> parse(String raw) {
        return FORM.matcher(raw).matches() ? Optional.of(new CallerName(raw)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
