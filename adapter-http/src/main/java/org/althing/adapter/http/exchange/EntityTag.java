package org.althing.adapter.http.exchange;

import java.util.regex.Pattern;

/** Versions as strong entity tags (RFC 9110, section 8.8.3). */
final class EntityTag {
    private static final Pattern TAGS =
            Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"(\\s*,\\s*(W/)?\"[\\x21\\x23-\\x7E]*\")*");
    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private EntityTag() {}

    /** What {@code If-Match} asks for. */
    sealed interface Match {}

    /** This version. */
    record Version(long number) implements Match {}

    /** Tags that we never gave out, or more than one. */
    record Other() implements Match {}

    /** Not what the RFC allows. */
    record Malformed() implements Match {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    static Match read(String ifMatch) {
        var version = VERSION.matcher(ifMatch.strip());
        if (version.matches()) {
            return new Version(Long.parseLong(version.group(1)));
        }
        return ifMatch.strip().equals("*") || TAGS.matcher(ifMatch.strip()).matches() ? new Other() : new Malformed();
    }
}
