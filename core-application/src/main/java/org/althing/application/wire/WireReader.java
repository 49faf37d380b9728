package org.althing.application.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.althing.application.FieldError;
import org.althing.application.Given;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record, most often a use case's command, from a plain tree as a JSON library makes it, or from text parameters.
 *
 * <p>It is {@link WireWriter} the other way round, and reports all that is wrong at once, up to a
 * hundred things. What the door knows
 * already (the caller, what stands in the path) is given by type and is no field of the input.
 */
public final class WireReader {
    private static final String WHOLE_NUMBER = "a whole number of at most 53 bits";
    private static final String TIME = "a time of RFC 3339, such as 2026-11-21T09:00:00.000Z";
    private static final long MAX_NUMBER = (1L << 53) - 1;
    private static final int MAX_ERRORS = 100;

    /** RFC 3339, section 5.6; {@link OffsetDateTime} knows years of nine digits too, which no storage keeps. */
    private static final Pattern TIME_FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})",
            Pattern.CASE_INSENSITIVE);

    private static final ClassValue<Constructor<?>> CONSTRUCTOR = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> record) {
            try {
                return record.getConstructor(
                        WireField.of(record).stream().map(WireField::raw).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(record + " must be public, and so what makes it", e);
            }
        }
    };

    private final Form form;
    private final List<Object> given;
    private final List<FieldError> errors = new ArrayList<>();

    private WireReader(Form form, Object... given) {
        this.form = form;
        this.given = List.of(given);
    }

    /** What the input looks like. */
    public enum Form {
        /** A JSON object in which every field must be known. */
        JSON,
        /** A JSON object in which unknown fields are passed over. */
        LENIENT_JSON,
        /** Parameters of a query, a form or a command line: all text. */
        TEXT
    }

    /** What came of it. */
    public sealed interface Outcome<T> {}

    /** The record. */
    public record Good<T>(T value) implements Outcome<T> {}

    /** What is wrong with the input; never empty. */
    public record Bad<T>(List<FieldError> errors) implements Outcome<T> {}

    /** Reads a record from the fields of an object. */
    public static <T extends Record> Outcome<T> read(Class<T> type, Form form, Map<String, ?> fields, Object... given) {
        var reader = new WireReader(form, given);
        var record = reader.record(type, fields, "");
        return record == null || !reader.errors.isEmpty() ? new Bad<>(List.copyOf(reader.errors)) : new Good<>(record);
    }

    private <T> @Nullable T record(Class<T> type, Map<String, ?> fields, String pointer) {
        var known = new LinkedHashSet<String>();
        var values = new ArrayList<@Nullable Object>();
        var errorsBefore = errors.size();
        for (var field : WireField.of(type)) {
            var supplied = supplied(field);
            if (supplied == null) {
                known.add(field.name());
                values.add(field(field, fields, pointer + "/" + field.name()));
            } else {
                values.add(supplied);
            }
        }
        if (form != Form.LENIENT_JSON) {
            fields.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> fail(pointer + "/" + escape(name), FieldError.UNKNOWN, "There is no such field."));
        }
        var failed = errors.size() > errorsBefore || errors.size() == MAX_ERRORS;
        return failed ? null : construct(type, values);
    }

    private @Nullable Object supplied(WireField field) {
        return given.stream().filter(field.raw()::isInstance).findFirst().orElse(null);
    }

    private @Nullable Object field(WireField field, Map<String, ?> fields, String pointer) {
        var value = fields.get(field.name());
        if (field.raw() == Given.class) {
            return given(field.argument(), fields.containsKey(field.name()), value, pointer);
        }
        if (value == null) {
            if (!field.nullable()) {
                fail(pointer, FieldError.MISSING, "It must be given" + ruleOf(field.raw()) + ".");
            }
            return null;
        }
        return Collection.class.isAssignableFrom(field.raw())
                ? items(field.raw(), field.argument(), value, pointer)
                : value(field.raw(), value, pointer);
    }

    private Given<?> given(Class<?> type, boolean isGiven, @Nullable Object value, String pointer) {
        return isGiven ? Given.of(value == null ? null : value(type, value, pointer)) : Given.absent();
    }

    private @Nullable Object items(Class<?> collection, Class<?> type, Object value, String pointer) {
        if (form == Form.TEXT) {
            return items(
                    collection,
                    type,
                    Arrays.asList(value.toString().split(",", -1)).iterator(),
                    pointer);
        }
        if (value instanceof List<?> list) {
            return items(collection, type, list.iterator(), pointer);
        }
        return fail(pointer, FieldError.TYPE, "It must be a list.");
    }

    private Object items(Class<?> collection, Class<?> type, Iterator<?> values, String pointer) {
        var items = new ArrayList<Object>();
        for (int i = 0; values.hasNext(); i++) {
            var raw = values.next();
            var item = raw == null
                    ? fail(pointer + "/" + i, FieldError.MISSING, "It must not be null.")
                    : value(type, raw, pointer + "/" + i);
            if (item != null) {
                items.add(item);
            }
        }
        return collection == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private @Nullable Object value(Class<?> type, Object value, String pointer) {
        var wire = WireType.of(type);
        if (wire.isPresent()) {
            return parsed(wire.get(), value, pointer);
        }
        if (type == String.class) {
            return value instanceof String ? value : fail(pointer, FieldError.TYPE, "It must be a string.");
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(value, pointer);
        }
        if (type == int.class || type == Integer.class) {
            return smallNumber(value, pointer);
        }
        if (type == long.class || type == Long.class) {
            return number(value, pointer);
        }
        if (type == Instant.class) {
            return time(value, pointer);
        }
        if (type.isRecord()) {
            return value instanceof Map<?, ?> map
                    ? record(type, texted(map), pointer)
                    : fail(pointer, FieldError.TYPE, "It must be an object.");
        }
        throw new IllegalStateException(type + " cannot be read at " + pointer);
    }

    private @Nullable Object parsed(WireType type, Object value, String pointer) {
        var fits = form == Form.TEXT || (type.isNumber() ? isWhole(value) : value instanceof String);
        if (!fits) {
            return fail(pointer, FieldError.TYPE, "It must be " + (type.isNumber() ? WHOLE_NUMBER : "a string") + ".");
        }
        var parsed = type.read(value.toString());
        return parsed.isPresent()
                ? parsed.get()
                : fail(pointer, FieldError.BREAKS_RULE, "It must be " + type.rule() + ".");
    }

    private @Nullable Boolean truth(Object value, String pointer) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (form == Form.TEXT && (value.equals("true") || value.equals("false"))) {
            return value.equals("true");
        }
        fail(pointer, FieldError.TYPE, "It must be true or false.");
        return null;
    }

    private @Nullable Long number(Object value, String pointer) {
        if (isWhole(value) || (form == Form.TEXT && value.toString().matches("-?[0-9]{1,16}"))) {
            var number = new BigInteger(value.toString());
            if (number.abs().compareTo(BigInteger.valueOf(MAX_NUMBER)) <= 0) {
                return number.longValueExact();
            }
        }
        fail(pointer, FieldError.TYPE, "It must be " + WHOLE_NUMBER + ".");
        return null;
    }

    private @Nullable Integer smallNumber(Object value, String pointer) {
        var number = number(value, pointer);
        if (number != null && number != number.intValue()) {
            fail(pointer, FieldError.TYPE, "It must be a whole number of at most 32 bits.");
            return null;
        }
        return number == null ? null : number.intValue();
    }

    private @Nullable Instant time(Object value, String pointer) {
        if (!(value instanceof String text)) {
            fail(pointer, FieldError.TYPE, "It must be a string.");
            return null;
        }
        var time = TIME_FORM.matcher(text).matches() ? instant(text) : null;
        if (time == null) {
            fail(pointer, FieldError.BREAKS_RULE, "It must be " + TIME + ".");
        }
        return time;
    }

    private static @Nullable Instant instant(String text) {
        try {
            var utc = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return utc.getYear() < 0 || utc.getYear() > 9999
                    ? null
                    : utc.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static Map<String, ?> texted(Map<?, ?> map) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        return fields;
    }

    private static String ruleOf(Class<?> type) {
        return WireType.of(type).map(wire -> ": " + wire.rule()).orElse("");
    }

    /** RFC 6901, section 3. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private @Nullable Object fail(String pointer, String code, String detail) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(pointer, code, detail));
        }
        return null;
    }

    private static <T> T construct(Class<T> type, List<@Nullable Object> values) {
        try {
            return type.cast(CONSTRUCTOR.get(type).newInstance(values.toArray()));
        } catch (ReflectiveOperationException e) {
            var cause = e instanceof InvocationTargetException thrown ? thrown.getCause() : e;
            throw new IllegalStateException(type + " must be a public record that takes what its types allow", cause);
        }
    }
}
