package org.althing.adapter.http.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds JSON trees to the schemas of the description, as far as those go. */
final class SchemaCheck {
    private final Map<?, ?> schemas;
    private final List<String> complaints = new ArrayList<>();

    private SchemaCheck(Map<?, ?> schemas) {
        this.schemas = schemas;
    }

    /** What is wrong with the tree; nothing if it is as described. */
    static List<String> complaints(Map<?, ?> document, Object schema, @Nullable Object tree) {
        var components = (Map<?, ?>) document.get("components");
        var check = new SchemaCheck((Map<?, ?>) components.get("schemas"));
        check.check((Map<?, ?>) schema, tree, "");
        return check.complaints;
    }

    private void check(Map<?, ?> schema, @Nullable Object tree, String at) {
        if (schema.get("$ref") instanceof String ref) {
            check((Map<?, ?>) schemas.get(ref.substring(ref.lastIndexOf('/') + 1)), tree, at);
        } else if (schema.containsKey("anyOf") || schema.containsKey("oneOf")) {
            checkChoice((List<?>) (schema.containsKey("anyOf") ? schema.get("anyOf") : schema.get("oneOf")), tree, at);
        } else {
            checkType(schema, tree, at);
        }
    }

    private void checkChoice(List<?> choices, @Nullable Object tree, String at) {
        var fitting = choices.stream()
                .filter(choice -> {
                    var attempt = new SchemaCheck(schemas);
                    attempt.check((Map<?, ?>) choice, tree, at);
                    return attempt.complaints.isEmpty();
                })
                .count();
        if (fitting != 1) {
            complaints.add(at + " fits " + fitting + " of " + choices);
        }
    }

    private void checkType(Map<?, ?> schema, @Nullable Object tree, String at) {
        var types = schema.get("type") instanceof List<?> several ? several : List.of(schema.get("type"));
        if (types.stream().noneMatch(type -> fits(String.valueOf(type), tree))) {
            complaints.add(at + " is " + tree + ", not of " + types);
            return;
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(tree)) {
            complaints.add(at + " is " + tree + ", none of " + allowed);
        }
        if (tree instanceof List<?> items && schema.get("items") instanceof Map<?, ?> each) {
            for (int i = 0; i < items.size(); i++) {
                check(each, items.get(i), at + "/" + i);
            }
        }
        if (tree instanceof Map<?, ?> fields) {
            checkFields(schema, fields, at);
        }
    }

    private void checkFields(Map<?, ?> schema, Map<?, ?> fields, String at) {
        var properties = schema.get("properties") instanceof Map<?, ?> known ? known : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !fields.containsKey(name))
                    .forEach(name -> complaints.add(at + " has no " + name));
        }
        fields.forEach((name, value) -> {
            if (properties.get(name) instanceof Map<?, ?> field) {
                check(field, value, at + "/" + name);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
                check(others, value, at + "/" + name);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                complaints.add(at + " has an unknown " + name);
            }
        });
    }

    private static boolean fits(String type, @Nullable Object tree) {
        return switch (type) {
            case "null" -> tree == null;
            case "string" -> tree instanceof String;
            case "boolean" -> tree instanceof Boolean;
            case "integer" -> tree instanceof Long || tree instanceof Integer;
            case "number" -> tree instanceof Number;
            case "array" -> tree instanceof List<?>;
            case "object" -> tree instanceof Map<?, ?>;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
