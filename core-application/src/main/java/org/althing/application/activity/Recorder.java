package org.althing.application.activity;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.Origin;
import org.althing.application.Refusal;
import org.althing.application.UseCase;
import org.althing.application.activity.spi.Activities;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Puts itself before use cases, and records what they are called for and what came of it.
 *
 * <p>What administrators and operators do is recorded before it is done, durably, and again with its outcome: if it cannot
 * be recorded, it is not done. The rest is recorded afterwards, while the caller goes on.
 */
public final class Recorder {
    private static final int LONGEST = 64;

    private final Activities activities;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids makes ids, each greater as text than the last */
    public Recorder(Activities activities, Supplier<UUID> ids, Clock clock) {
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** The use case as it is to be called: itself, where it is not recorded. */
    public <T> T of(Class<T> useCase, T real) {
        var rule = useCase.getAnnotation(UseCase.class);
        if (rule == null || rule.records().isEmpty()) {
            return real;
        }
        var recording = Proxy.newProxyInstance(
                useCase.getClassLoader(),
                new Class<?>[] {useCase},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? invoke(method, real, arguments)
                        : record(rule, method, real, arguments));
        return useCase.cast(recording);
    }

    private @Nullable Object record(UseCase rule, Method method, Object real, @Nullable Object[] arguments)
            throws Throwable {
        var command = arguments[0];
        var isAct = isActOfTheMightier(rule);
        if (isAct) {
            activities.recordNow(deed(rule, command, Outcome.STARTED, Map.of()));
        }
        try {
            var result = invoke(method, real, arguments);
            var done = result instanceof Refusal refusal
                    ? deed(
                            rule,
                            command,
                            Outcome.REFUSED,
                            Map.of("code", refusal.problem().code()))
                    : deed(rule, command, Outcome.OK, Map.of());
            keep(done, isAct);
            return result;
        } catch (RuntimeException | Error e) {
            keep(
                    deed(
                            rule,
                            command,
                            Outcome.FAILED,
                            Map.of("fault", e.getClass().getSimpleName())),
                    isAct);
            throw e;
        }
    }

    private void keep(Deed deed, boolean isAct) {
        if (isAct) {
            activities.recordNow(deed);
        } else {
            activities.record(deed);
        }
    }

    private static boolean isActOfTheMightier(UseCase rule) {
        return rule.callers() == UseCase.Callers.CONSOLE
                || Arrays.stream(rule.scope())
                        .anyMatch(scope ->
                                scope == Scope.ADMIN || scope == Scope.DEVICE_CONTROL || scope == Scope.DEVICE_CAPTURE);
    }

    private Deed deed(UseCase rule, @Nullable Object command, Outcome outcome, Map<String, String> details) {
        var origin = Origin.current();
        return new Deed(
                new ActivityId(ids.get()),
                clock.now(),
                actor(command),
                rule.records(),
                target(command),
                outcome,
                origin.address(),
                origin.requestId(),
                details);
    }

    private static @Nullable String actor(@Nullable Object command) {
        return part(command, Caller.class::isAssignableFrom, null) instanceof Caller caller ? caller.identity() : null;
    }

    private static @Nullable String target(@Nullable Object command) {
        var target = part(command, type -> true, ActivityTarget.class);
        if (target == null) {
            return null;
        }
        var text = target.toString();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** The first part of a command of that type, and with that mark if there is one. */
    private static @Nullable Object part(
            @Nullable Object command, Predicate<Class<?>> type, @Nullable Class<? extends Annotation> mark) {
        if (!(command instanceof Record)) {
            return null;
        }
        return Arrays.stream(Objects.requireNonNull(command.getClass().getRecordComponents()))
                .filter(component ->
                        type.test(component.getType()) && (mark == null || component.isAnnotationPresent(mark)))
                .findFirst()
                .map(component -> value(component.getAccessor(), command))
                .orElse(null);
    }

    private static @Nullable Object value(Method accessor, Object command) {
        try {
            return accessor.invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " of a command must be readable", e);
        }
    }

    private static @Nullable Object invoke(Method method, Object real, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
