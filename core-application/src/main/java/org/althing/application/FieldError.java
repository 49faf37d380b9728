package org.althing.application;

/**
 * One thing that is wrong with one part of the input.
 *
 * @param pointer which part, as a JSON pointer (RFC 6901); empty for the whole
 * @param code {@code missing}, {@code unknown}, {@code type} or {@code rule}
 * @param detail the rule that it breaks, for people
 */
public record FieldError(String pointer, String code, String detail) {
    public static final String MISSING = "missing";
    public static final String UNKNOWN = "unknown";
    public static final String TYPE = "type";
    public static final String BREAKS_RULE = "rule";
}
