package org.althing.adapter.http.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.althing.adapter.http.json.Json;
import org.jspecify.annotations.Nullable;

/** Prints trees as YAML 1.2: every text that is not plainly a word is written as JSON writes it, which YAML reads alike. */
final class Yaml {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_/][A-Za-z0-9_/.-]*( [A-Za-z0-9_/.-]+)*");
    private static final Set<String> NO_WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String print(Map<?, ?> tree) {
        var yaml = new Yaml();
        yaml.object(tree, 0);
        return yaml.out.toString();
    }

    private void object(Map<?, ?> fields, int indent) {
        fields.forEach((name, value) -> {
            out.repeat(' ', indent).append(scalar(String.valueOf(name))).append(':');
            value(value, indent + 2);
        });
    }

    private void array(List<?> items, int indent) {
        for (var item : items) {
            out.repeat(' ', indent).append('-');
            value(item, indent + 2);
        }
    }

    private void value(@Nullable Object value, int indent) {
        switch (value) {
            case Map<?, ?> fields
            when !fields.isEmpty() -> {
                out.append('\n');
                object(fields, indent);
            }
            case List<?> items
            when !items.isEmpty() -> {
                out.append('\n');
                array(items, indent);
            }
            case null, default -> out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof String text
                && WORD.matcher(text).matches()
                && !NO_WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
