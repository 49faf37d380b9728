package org.althing.application.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into plain trees of maps, lists, strings, numbers, booleans and nulls, which any JSON library can print.
 *
 * <p>A record is an object with a field for each component, in order, {@code null} where it is unknown; a value type is
 * what it wraps; a time is RFC 3339 in UTC with three digits of a second; a constant of an enum is in lower case.
 */
public final class WireWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private WireWriter() {}

    /** The fields of a record. */
    public static Map<String, @Nullable Object> fields(Record shape) {
        var components = COMPONENTS.get(shape.getClass());
        var fields = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(components.length);
        for (var component : components) {
            fields.put(component.getName(), tree(value(component, shape)));
        }
        return fields;
    }

    /** Any value as a tree. */
    public static @Nullable Object tree(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            case Instant time -> TIME.format(time);
            case Enum<?> constant -> name(constant);
            case Set<?> set -> sorted(set);
            case Collection<?> items -> list(items);
            case Map<?, ?> map -> map(map);
            case Record record -> WireType.of(record.getClass()).isPresent() ? value(record) : fields(record);
            default -> value.toString();
        };
    }

    /** How a constant of an enum is written: as it says itself, else its name in lower case. */
    public static String name(Enum<?> constant) {
        return constant.toString().equals(constant.name())
                ? constant.name().toLowerCase(Locale.ROOT)
                : constant.toString();
    }

    /** A value of one part is that part; one of several is the text that it is read from. */
    private static @Nullable Object value(Record record) {
        var components = COMPONENTS.get(record.getClass());
        return components.length == 1 ? tree(value(components[0], record)) : record.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record shape) {
        try {
            return component.getAccessor().invoke(shape);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of a shape must be readable", e);
        }
    }

    private static List<@Nullable Object> list(Collection<?> items) {
        var list = new ArrayList<@Nullable Object>(items.size());
        for (var item : items) {
            list.add(tree(item));
        }
        return list;
    }

    /** A set has no order of its own; written twice it is to be the same text. */
    private static List<@Nullable Object> sorted(Set<?> set) {
        var items = list(set);
        items.sort(Comparator.comparing(String::valueOf));
        return items;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        var tree = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(map.size());
        map.forEach((key, value) -> tree.put(String.valueOf(tree(key)), tree(value)));
        return tree;
    }
}
