package org.althing.adapter.http.document;

import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.althing.application.Cursor;
import org.althing.application.Given;
import org.althing.application.wire.WireField;
import org.althing.application.wire.WireType;
import org.althing.application.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/** Makes JSON schemas of the records that the core reads and shows, by the rules by which it does both. */
final class Schemas {
    private static final String REF = "#/components/schemas/";

    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, Class<?>> owners = new LinkedHashMap<>();

    /** All schemas that were named on the way. */
    Map<String, Object> components() {
        return components;
    }

    /** The shape of an answer: every field is there. */
    Map<String, Object> shown(Class<?> shape) {
        return plain(shape);
    }

    /** A page of a list. */
    Map<String, Object> page(Class<?> items) {
        var name = name(items) + "Page";
        var fields = new LinkedHashMap<String, Object>();
        fields.put("items", Fields.of("type", "array", "items", plain(items)));
        fields.put("next", orNull(plain(Cursor.class)));
        components.put(name, object(fields, List.copyOf(fields.keySet())));
        return ref(name);
    }

    /** What a command reads from a body: all but what is known from elsewhere. */
    Map<String, Object> read(Class<? extends Record> command, List<Class<?>> known) {
        var name = name(command);
        var fields = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var field : fields(command, known)) {
            fields.put(field.name(), field(field));
            if (isRequired(field)) {
                required.add(field.name());
            }
        }
        components.put(name, object(fields, required));
        return ref(name);
    }

    static List<WireField> fields(Class<? extends Record> command, List<Class<?>> known) {
        return WireField.of(command).stream()
                .filter(field -> known.stream().noneMatch(type -> field.raw().isAssignableFrom(type)))
                .toList();
    }

    static boolean isRequired(WireField field) {
        return !field.nullable() && field.raw() != Given.class;
    }

    /** One field, {@code null} included if it may be. */
    Map<String, Object> field(WireField field) {
        if (field.raw() == Given.class) {
            return orNull(plain(field.argument()));
        }
        var schema = field.type() instanceof ParameterizedType ? generic(field) : plain(field.raw());
        return field.nullable() ? orNull(schema) : schema;
    }

    private Map<String, Object> generic(WireField field) {
        if (Collection.class.isAssignableFrom(field.raw())) {
            return Fields.of("type", "array", "items", plain(field.argument()));
        }
        if (Map.class.isAssignableFrom(field.raw())) {
            return Fields.of("type", "object", "additionalProperties", Map.of("type", "string"));
        }
        throw new IllegalStateException(field.component() + " has no schema");
    }

    /** A parameter of a query or a path. */
    Map<String, Object> plain(Class<?> type) {
        if (type.isEnum()) {
            return constants(type);
        }
        var wire = WireType.of(type);
        if (wire.isPresent()) {
            return value(type, wire.get());
        }
        if (type.isRecord()) {
            return named(type, this::record);
        }
        if (type.isSealed()) {
            return named(type, this::oneOf);
        }
        return primitive(type);
    }

    private static Map<String, Object> primitive(Class<?> type) {
        if (type == Instant.class) {
            return described("string", "date-time", "RFC 3339, UTC, three digits of a second");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        throw new IllegalStateException(type + " has no schema");
    }

    private static Map<String, Object> value(Class<?> type, WireType wire) {
        if (wire.isNumber()) {
            return described("integer", null, wire.rule());
        }
        var isId = type.isRecord() && type.getRecordComponents()[0].getType() == UUID.class;
        return described("string", isId ? "uuid" : null, wire.rule());
    }

    private static Map<String, Object> constants(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> WireWriter.name((Enum<?>) constant))
                .toList();
        return Fields.of("type", "string", "enum", names);
    }

    private Map<String, Object> record(Class<?> type) {
        var fields = new LinkedHashMap<String, Object>();
        WireField.of(type).forEach(field -> fields.put(field.name(), field(field)));
        return object(fields, List.copyOf(fields.keySet()));
    }

    private Map<String, Object> oneOf(Class<?> type) {
        return Map.of(
                "oneOf",
                Arrays.stream(type.getPermittedSubclasses()).map(this::plain).toList());
    }

    private Map<String, Object> named(Class<?> type, Function<Class<?>, Map<String, Object>> make) {
        var name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, make.apply(type));
        }
        return ref(name);
    }

    /** Two types of one name would be told apart by nobody. */
    private String name(Class<?> type) {
        var name = type.getSimpleName().equals("Command") && type.getEnclosingClass() != null
                ? type.getEnclosingClass().getSimpleName()
                : type.getSimpleName().replaceFirst("View$", "");
        var owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException(owner + " and " + type + " are both called " + name);
        }
        return name;
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", fields);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> described(String type, @Nullable String format, String rule) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        if (format != null) {
            schema.put("format", format);
        }
        schema.put("description", rule);
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            var nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            return nullable;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", REF + name);
    }
}
