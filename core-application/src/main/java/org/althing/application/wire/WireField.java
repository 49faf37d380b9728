package org.althing.application.wire;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a shape, as its record declares it.
 *
 * @param type the declared type, with its type arguments
 * @param nullable whether it may be {@code null}, and left out of what comes in
 */
public record WireField(String name, Class<?> raw, Type type, boolean nullable, RecordComponent component) {

    /** Found once for each record: a record's own account of itself is slow, and every frame and request asks. */
    private static final ClassValue<List<WireField>> KNOWN = new ClassValue<>() {
        @Override
        protected List<WireField> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(WireField::of)
                    .toList();
        }
    };

    /** The fields of a record, in the order in which they are written. */
    public static List<WireField> of(Class<?> record) {
        return KNOWN.get(record);
    }

    /** What a collection holds, or a {@code Given} may be. */
    public Class<?> argument() {
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> argument) {
            return argument;
        }
        throw new IllegalStateException(component + " must say what it holds");
    }

    private static WireField of(RecordComponent component) {
        return new WireField(
                nameOf(component),
                component.getType(),
                component.getGenericType(),
                isNullable(component.getAnnotatedType()),
                component);
    }

    /** Less the underscore at the end of words that Java keeps for itself. */
    private static String nameOf(RecordComponent component) {
        var name = component.getName();
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
