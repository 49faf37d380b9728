package org.althing.application.activity;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.althing.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record: a deed, and the hash by which it hangs on the row before it. Whoever changes, removes or slips in a
 * row must make all later hashes anew.
 *
 * @param previous the hash of the row before, in lower-case hexadecimal; of the first, {@link #NO_HASH}
 * @param hash SHA-256 of {@code previous} and the deed in canonical JSON (RFC 8785)
 */
public record Activity(Deed deed, String previous, String hash) {
    /** What the first row hangs on. */
    public static final String NO_HASH = "0".repeat(64);

    /** A deed in its place behind a row. */
    public static Activity after(String previous, Deed deed) {
        return new Activity(deed, previous, hash(previous, deed));
    }

    /** Whether it is as it was written, behind that row. */
    public boolean isWhole(String behind) {
        return previous.equals(behind) && hash.equals(hash(previous, deed));
    }

    private static String hash(String previous, Deed deed) {
        return Sha256.hex(previous + canonical(deed));
    }

    /** Names in their order, no blanks, no field left out. */
    static String canonical(Deed deed) {
        var fields = new TreeMap<String, String>();
        fields.put("action", text(deed.action()));
        fields.put("actor", text(deed.actor()));
        fields.put("address", text(deed.address()));
        fields.put("at", text(String.valueOf(deed.at().toEpochMilli())));
        fields.put("details", object(deed.details()));
        fields.put("id", text(deed.id().toString()));
        fields.put("outcome", text(deed.outcome().toString()));
        fields.put("requestId", text(deed.requestId()));
        fields.put("target", text(deed.target()));
        return fields.entrySet().stream()
                .map(field -> text(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String object(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(field -> text(field.getKey()) + ":" + text(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** RFC 8785, section 3.2.2.2. */
    private static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        var json = new StringBuilder("\"");
        value.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted(c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
