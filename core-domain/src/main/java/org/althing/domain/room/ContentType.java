package org.althing.domain.room;

import java.util.Optional;
import java.util.regex.Pattern;

/** The media type of a message's body (RFC 9110, section 8.3.1); what is not {@code text/} is opaque to the server. */
public record ContentType(String value) {
    public static final String RULE = "a media type of at most 128 characters of ASCII, such as text/plain";
    public static final ContentType PLAIN = new ContentType("text/plain");

    private static final int MAX = 128;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern FORM =
            Pattern.compile(TOKEN + "/" + TOKEN + "( *; *" + TOKEN + "=(" + TOKEN + "|\"[ -~&&[^\"\\\\]]*\"))*");

    public static Optional<ContentType> parse(String raw) {
        return raw.length() <= MAX && FORM.matcher(raw).matches()
                ? Optional.of(new ContentType(raw))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
