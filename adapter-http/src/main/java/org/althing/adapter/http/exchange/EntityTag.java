package org.althing.adapter.http.exchange;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Versions as strong entity tags (RFC 9110, section 8.8.3). */
final class EntityTag {
    /** One of a list; those that were never given out may be of any text. */
    private static final Pattern TAG =
            Pattern.compile("[ \\t]*+(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"[ \\t]*+(,|$)");

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private EntityTag() {}

    /** What {@code If-Match} asks for. */
    sealed interface Match {}

    /** Whatever is there. */
    record Any() implements Match {}

    /** One of these; none if all tags are weak, or such as we never give out. */
    record Versions(Set<Long> numbers) implements Match {}

    /** Not what the RFC allows. */
    record Malformed() implements Match {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Compares strongly, as section 13.1.1 asks: a weak tag matches nothing. */
    static Match read(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return new Any();
        }
        var numbers = new LinkedHashSet<Long>();
        var tag = TAG.matcher(ifMatch);
        var end = 0;
        do {
            if (!tag.region(end, ifMatch.length()).lookingAt()) {
                return new Malformed();
            }
            if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
                numbers.add(Long.parseLong(tag.group(2)));
            }
            end = tag.end();
        } while (end < ifMatch.length());
        return new Versions(numbers);
    }
}
