package org.althing.application.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the outside needs to know of a value type: how it is read from text, and the rule that people see.
 *
 * <p>A type becomes one by having {@code static Optional<T> parse(String)} and {@code String RULE}.
 */
public final class WireType {
    private static final ClassValue<Optional<WireType>> KNOWN = new ClassValue<>() {
        @Override
        protected Optional<WireType> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private final Method parse;
    private final String rule;
    private final boolean number;

    private WireType(Method parse, String rule, boolean number) {
        this.parse = parse;
        this.rule = rule;
        this.number = number;
    }

    /** The type as one that can be read, if it is one. */
    public static Optional<WireType> of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The sentence that says what is accepted. */
    public String rule() {
        return rule;
    }

    /** Whether it is a number in JSON; else it is a string. */
    public boolean isNumber() {
        return number;
    }

    /** The value, if the text follows the rule. */
    public Optional<?> read(String text) {
        try {
            return (Optional<?>) parse.invoke(null, text);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(parse + " must be public and must not throw", e);
        }
    }

    private static Optional<WireType> find(Class<?> type) {
        try {
            var parse = type.getMethod("parse", String.class);
            if (!Modifier.isStatic(parse.getModifiers()) || parse.getReturnType() != Optional.class) {
                return Optional.empty();
            }
            return Optional.of(new WireType(parse, rule(type), isNumber(type)));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static String rule(Class<?> type) {
        try {
            @Nullable Object rule = type.getField("RULE").get(null);
            return String.valueOf(rule);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalStateException(type + " has parse, so it must have a public RULE", e);
        }
    }

    private static boolean isNumber(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return false;
        }
        var only = type.getRecordComponents()[0].getType();
        return only == int.class || only == long.class;
    }
}
