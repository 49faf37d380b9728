package org.althing.adapter.cli.terminal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the API's shapes as people read them. */
final class Cells {
    private static final String NOTHING = "–";
    private static final Set<String> REFERENCE = Set.of("id", "name");

    private Cells() {}

    /** A value of a tree of maps, lists, strings, numbers, booleans and nulls. */
    static String text(@Nullable Object tree) {
        return switch (tree) {
            case null -> NOTHING;
            case Boolean truth -> truth ? "yes" : "no";
            case Collection<?> items -> items(items);
            case Map<?, ?> fields -> fields(fields);
            default -> tree.toString().isEmpty() ? NOTHING : tree.toString();
        };
    }

    /** A field's name in words: {@code createdAt} is "created at". */
    static String words(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String items(Collection<?> items) {
        var separator = items.stream().anyMatch(Map.class::isInstance) ? "\n" : ", ";
        return items.isEmpty() ? NOTHING : items.stream().map(Cells::text).collect(Collectors.joining(separator));
    }

    private static String fields(Map<?, ?> fields) {
        if (fields.keySet().equals(REFERENCE)) {
            return text(fields.get("name") == null ? fields.get("id") : fields.get("name"));
        }
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> words(String.valueOf(field.getKey())) + " " + text(field.getValue()))
                .collect(Collectors.joining(", "));
    }
}
