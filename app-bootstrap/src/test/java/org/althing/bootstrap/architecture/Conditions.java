package org.althing.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.althing.application.UseCase;

/** Words in which rules are said. */
final class Conditions {
    private Conditions() {}

    /** A condition that says of each class what is wrong with it, if anything is. */
    static ArchCondition<JavaClass> have(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .forEach(
                                fault -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault)));
            }
        };
    }

    /** A condition that a class meets or not. */
    static ArchCondition<JavaClass> meet(String description, Predicate<JavaClass> met) {
        return have(description, type -> met.test(type) ? Stream.empty() : Stream.of("does not meet: " + description));
    }

    static DescribedPredicate<JavaClass> areThose(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    static boolean isIn(JavaClass type, String... patterns) {
        return Stream.of(patterns)
                .anyMatch(pattern -> PackageMatcher.of(pattern).matches(type.getPackageName()));
    }

    /** The interface through which a use case is called. */
    static boolean isUseCase(JavaClass type) {
        return type.isAnnotatedWith(UseCase.class);
    }

    /** The use case that a class carries out, which the interface itself does not. */
    static Stream<JavaClass> useCasesOf(JavaClass type) {
        return type.getAllRawInterfaces().stream().filter(Conditions::isUseCase);
    }

    /** Whether a class can be there, and so be an adapter or a service. */
    static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
