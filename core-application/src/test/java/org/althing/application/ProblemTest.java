package org.althing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    /** What doors say by themselves, before or after a use case: no use case refuses with these. */
    private static final Set<Problem> OF_DOORS = EnumSet.of(
            Problem.REQUEST_TOO_MANY, Problem.AUTH_EXPIRED, Problem.SERVER_UNAVAILABLE, Problem.SERVER_FAULT);

    /** A refusal that names no problem. */
    private record SaysNothing(String detail) implements Refusal {}

    /** A refusal that is no record. */
    @Refuses(Problem.AUTH_FAILED)
    private static final class IsNoRecord implements Refusal {
        @Override
        public String detail() {
            return "";
        }
    }

    /** A refusal that names two problems, and not which of them it is. */
    @Refuses({Problem.AUTH_FAILED, Problem.AUTH_EXPIRED})
    private record IsUndecided(String detail) implements Refusal {}

    /** A refusal as it should be. */
    @Refuses(Problem.AUTH_FAILED)
    private record IsRight(String detail) implements Refusal {}

    @Test
    void no_two_problems_have_one_code() {
        var codes = Arrays.stream(Problem.values()).map(Problem::code).toList();
        assertEquals(codes.size(), Set.copyOf(codes).size(), codes::toString);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_is_an_area_and_a_reason_and_its_constant_is_called_so(Problem problem) {
        assertTrue(problem.code().matches("[a-z]+\\.[a-z]+(-[a-z]+)*"), problem.code());
        assertEquals(problem.name(), problem.code().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void a_title_is_the_beginning_of_a_sentence(Problem problem) {
        assertTrue(problem.title().matches("[A-Z].*[a-z0-9]"), problem.title());
    }

    @Test
    void every_kind_of_problem_exists() {
        var kinds = Arrays.stream(Problem.values()).map(Problem::kind).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Problem.Kind.class), kinds);
    }

    @Test
    void every_refusal_is_a_record_that_says_which_problems_it_stands_for() {
        assertEquals(List.of(), unclear(ApplicationClasses.all()));
        assertTrue(refusals(ApplicationClasses.all()).size() > 10, "there are refusals to look at");
        assertEquals(
                List.of(SaysNothing.class, IsNoRecord.class, IsUndecided.class),
                unclear(List.of(SaysNothing.class, IsNoRecord.class, IsUndecided.class, IsRight.class)));
    }

    @Test
    void every_problem_is_some_refusals_or_a_doors_own() {
        var ofUseCases = refusals(ApplicationClasses.all()).stream()
                .flatMap(refusal ->
                        Arrays.stream(refusal.getAnnotation(Refuses.class).value()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Problem.class)));
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(OF_DOORS)), ofUseCases);
    }

    @Test
    void a_refusal_of_one_problem_is_that_problem() {
        assertEquals(Problem.AUTH_FAILED, new IsRight("so it is").problem());
        assertEquals(List.of(), new IsRight("so it is").errors());
    }

    @Test
    void a_refusal_that_does_not_say_its_problem_is_a_bug_of_ours() {
        assertThrows(IllegalStateException.class, () -> new SaysNothing("").problem());
        assertThrows(IllegalStateException.class, () -> new IsUndecided("").problem());
    }

    private static List<Class<?>> refusals(Collection<Class<?>> classes) {
        return classes.stream()
                .filter(type -> Refusal.class.isAssignableFrom(type) && !type.isInterface())
                .toList();
    }

    private static List<Class<?>> unclear(Collection<Class<?>> classes) {
        return refusals(classes).stream().filter(type -> !isClear(type)).toList();
    }

    private static boolean isClear(Class<?> refusal) {
        var refuses = refusal.getAnnotation(Refuses.class);
        if (!refusal.isRecord() || refuses == null || refuses.value().length == 0) {
            return false;
        }
        var saysWhich = Arrays.stream(refusal.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("problem") && method.getParameterCount() == 0);
        assertFalse(Arrays.stream(refuses.value()).distinct().count() < refuses.value().length, "named twice");
        return refuses.value().length == 1 || saysWhich;
    }
}
