package org.althing.application;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.InspectToken;
import org.althing.application.identity.RevokeToken;
import org.althing.application.room.spi.Audience.Follower;
import org.althing.application.wire.WireField;
import org.althing.application.wire.WireType;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every use case there is, and for those to come. */
class EveryUseCaseTest {
    private static final List<String> SAMPLES = List.of(
            "frigg",
            "1",
            "019a0000-0000-7000-8000-000000000001",
            "correct horse",
            "text/plain",
            "public",
            "eth0",
            "MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=");

    private interface SaysNotWho {
        sealed interface Result {}

        record Done() implements Result {}
    }

    @UseCase(value = "Do it for a scope that is not said")
    private interface SaysNoScope {
        sealed interface Result {}

        record Done() implements Result {}
    }

    @UseCase(value = "Refuse nobody", callers = Callers.KNOWN)
    private interface RefusesNobody {
        sealed interface Result {}

        record Done() implements Result {}
    }

    @UseCase(value = "Answer with a class", callers = Callers.ANYBODY)
    private interface AnswersWithAClass {
        sealed interface Result {}

        final class Done implements Result {}
    }

    static Stream<Class<?>> useCases() {
        return found(ApplicationClasses.all()).stream();
    }

    static Stream<Class<?>> guardedUseCases() {
        return useCases().filter(useCase -> useCase.getAnnotation(UseCase.class).callers() != Callers.ANYBODY);
    }

    @Test
    void there_are_use_cases_and_all_are_put_together() {
        var names = useCases().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.size() > 20, names::toString);
        var together = Althing.inMemory().useCases().stream()
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, together);
    }

    @Test
    void whatever_has_results_says_who_may_call_it() {
        assertEquals(List.of(), unmarked(ApplicationClasses.all()));
        assertEquals(List.of(SaysNotWho.class), unmarked(List.of(SaysNotWho.class, SaysNoScope.class)));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void it_says_in_a_few_words_what_it_does(Class<?> useCase) {
        var summary = useCase.getAnnotation(UseCase.class).value();
        assertTrue(summary.matches("[A-Z].{2,60}[a-zA-Z]"), summary);
        assertEquals(
                1,
                useCases()
                        .filter(other ->
                                other.getAnnotation(UseCase.class).value().equals(summary))
                        .count(),
                "it is told apart by its summary: " + summary);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void it_names_a_scope_if_and_only_if_it_needs_one(Class<?> useCase) {
        assertTrue(namesItsScope(useCase));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void it_is_one_method_and_is_made_from_its_ports(Class<?> useCase) {
        assertEquals(
                1,
                Arrays.stream(useCase.getMethods())
                        .filter(m -> Modifier.isAbstract(m.getModifiers()))
                        .count());
        assertTrue(Modifier.isPublic(useCase.getModifiers()));
        assertTrue(Arrays.stream(useCase.getMethods())
                .anyMatch(m -> m.getName().equals("using") && m.getReturnType() == useCase));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void its_results_are_records(Class<?> useCase) {
        assertTrue(answersWithRecords(useCase));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void it_can_refuse_those_who_may_not_call_it(Class<?> useCase) {
        assertTrue(canRefuse(useCase));
    }

    @ParameterizedTest
    @MethodSource("guardedUseCases")
    void it_turns_strangers_away(Class<?> useCase) throws ReflectiveOperationException {
        var refusal = assertInstanceOf(Refusal.class, call(useCase, new Caller.Stranger()));
        assertEquals(Problem.AUTH_REQUIRED, refusal.problem());
    }

    @ParameterizedTest
    @MethodSource("guardedUseCases")
    void it_turns_those_away_whose_credential_allows_everything_else(Class<?> useCase)
            throws ReflectiveOperationException {
        var rule = useCase.getAnnotation(UseCase.class);
        if (rule.callers() == Callers.KNOWN) {
            return;
        }
        for (var missing : rule.callers() == Callers.CONSOLE ? new Scope[] {null} : rule.scope()) {
            var scopes = EnumSet.allOf(Scope.class);
            scopes.removeIf(scope -> missing != null && missing.isIn(Set.of(scope)));
            var refusal = assertInstanceOf(Refusal.class, call(useCase, known(scopes)));
            assertEquals(missing == null ? Problem.AUTH_FORBIDDEN : Problem.AUTH_SCOPE_MISSING, refusal.problem());
            assertTrue(missing == null || refusal.detail().contains(missing.toString()), refusal::detail);
        }
    }

    @Test
    void the_rules_find_who_breaks_them() {
        assertTrue(!namesItsScope(SaysNoScope.class));
        assertTrue(!canRefuse(RefusesNobody.class));
        assertTrue(!answersWithRecords(AnswersWithAClass.class));
    }

    private static List<Class<?>> found(Collection<Class<?>> classes) {
        return classes.stream()
                .filter(type -> type.isAnnotationPresent(UseCase.class))
                .toList();
    }

    private static List<Class<?>> unmarked(Collection<Class<?>> classes) {
        return classes.stream()
                .filter(type -> type.isInterface() && !type.isAnnotationPresent(UseCase.class))
                .filter(type -> Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(inner ->
                                inner.isSealed() && inner.getSimpleName().equals("Result")))
                .toList();
    }

    private static boolean namesItsScope(Class<?> useCase) {
        var rule = useCase.getAnnotation(UseCase.class);
        return (rule.callers() == Callers.HOLDERS_OF_SCOPE) == (rule.scope().length > 0);
    }

    private static boolean answersWithRecords(Class<?> useCase) {
        return !results(useCase).isEmpty() && results(useCase).stream().allMatch(Class::isRecord);
    }

    private static boolean canRefuse(Class<?> useCase) {
        var problems = results(useCase).stream()
                .filter(Refusal.class::isAssignableFrom)
                .flatMap(refusal ->
                        Arrays.stream(refusal.getAnnotation(Refuses.class).value()))
                .collect(Collectors.toSet());
        return problems.containsAll(
                switch (useCase.getAnnotation(UseCase.class).callers()) {
                    case ANYBODY -> Set.of();
                    case KNOWN -> Set.of(Problem.AUTH_REQUIRED);
                    case HOLDERS_OF_SCOPE -> Set.of(Problem.AUTH_REQUIRED, Problem.AUTH_SCOPE_MISSING);
                    case CONSOLE -> Set.of(Problem.AUTH_REQUIRED, Problem.AUTH_FORBIDDEN);
                });
    }

    private static List<Class<?>> results(Class<?> useCase) {
        return Arrays.stream(useCase.getDeclaredClasses())
                .filter(inner -> inner.getSimpleName().equals("Result"))
                .<Class<?>>flatMap(result -> Arrays.stream(result.getPermittedSubclasses()))
                .toList();
    }

    private static Object call(Class<?> useCase, Caller caller) throws ReflectiveOperationException {
        var method = Arrays.stream(useCase.getMethods())
                .filter(one -> Modifier.isAbstract(one.getModifiers()))
                .findFirst()
                .orElseThrow();
        return method.invoke(Althing.inMemory().get(useCase), command(method, caller));
    }

    private static Object command(Method method, Caller caller) {
        var type = method.getParameterTypes()[0];
        assertEquals(Caller.class, WireField.of(type).getFirst().raw(), "the first component of " + type);
        return filled(type, caller);
    }

    private static Object filled(Class<?> record, Caller caller) {
        var fields = WireField.of(record);
        var values = fields.stream().map(field -> sample(field, caller)).toArray();
        try {
            return record.getConstructor(fields.stream().map(WireField::raw).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object sample(WireField field, Caller caller) {
        if (field.raw() == Caller.class) {
            return caller;
        }
        if (field.nullable()) {
            return null;
        }
        if (field.raw().isEnum()) {
            return field.raw().getEnumConstants()[0];
        }
        var wire = WireType.of(field.raw());
        if (wire.isPresent()) {
            return SAMPLES.stream()
                    .flatMap(text -> wire.get().read(text).stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no sample of " + field.raw()));
        }
        if (field.raw().isRecord() && field.raw() != Given.class) {
            return filled(field.raw(), caller);
        }
        return switch (field.raw().getSimpleName()) {
            case "String" -> "text";
            case "Instant" -> NOON;
            case "Given" -> Given.absent();
            case "Set" -> Set.of();
            case "List" -> List.of();
            case "boolean" -> false;
            case "int" -> 1;
            case "long" -> 1L;
            case "Follower" -> new Deaf();
            case "Consumer" -> (Consumer<Object>) any -> {};
            case "Basis" -> new EditProfile.AnyVersion();
            case "Token" ->
                field.raw() == InspectToken.Token.class
                        ? new InspectToken.Token.Opaque("text")
                        : new RevokeToken.Token.Other();
            default -> throw new AssertionError("no sample of " + field.raw());
        };
    }

    private static Caller known(Set<Scope> scopes) {
        return new Caller.Known(anyUser().ref(), Role.USER, scopes, new Caller.Credential.OfKey(new ApiKeyId(anyId())));
    }

    private static final class Deaf implements Follower {
        @Override
        public void heard(Entry entry) {}

        @Override
        public void dismissed() {}
    }
}
