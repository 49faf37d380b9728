package org.althing.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.althing.bootstrap.architecture.Conditions.access;
import static org.althing.bootstrap.architecture.Conditions.areThose;
import static org.althing.bootstrap.architecture.Conditions.have;
import static org.althing.bootstrap.architecture.Conditions.isConcrete;
import static org.althing.bootstrap.architecture.Conditions.isIn;
import static org.althing.bootstrap.architecture.Conditions.isUseCase;
import static org.althing.bootstrap.architecture.Conditions.meet;
import static org.althing.bootstrap.architecture.Conditions.outermost;
import static org.althing.bootstrap.architecture.Conditions.useCasesOf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;

/** What every use case is, and where it must be named so that nobody forgets it. */
final class UseCaseRules {
    private UseCaseRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("what_has_a_result_is_a_use_case", UseCaseRules::whatHasAResultIsAUseCase),
                Rule.of("use_cases_have_one_shape", UseCaseRules::haveOneShape),
                Rule.of("results_are_records", UseCaseRules::resultsAreRecords),
                Rule.of("refusals_name_their_problems", UseCaseRules::refusalsNameTheirProblems),
                Rule.of("use_cases_ask_who_calls", UseCaseRules::askWhoCalls),
                Rule.of("what_carries_out_a_use_case_is_hidden", UseCaseRules::servicesAreHidden),
                Rule.of("use_cases_are_in_althing", UseCaseRules::areInAlthing),
                Rule.of("use_cases_are_put_together_in_two_places", UseCaseRules::arePutTogetherInTwoPlaces));
    }

    private static ArchRule whatHasAResultIsAUseCase(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .and(areThose("interfaces with a Result", type -> type.isInterface() && hasResult(type)))
                .should()
                .beAnnotatedWith(UseCase.class)
                .because("else nobody is held to who may call it, and no document tells of it");
    }

    private static boolean hasResult(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Result"));
    }

    private static ArchRule haveOneShape(House house) {
        return useCases(house)
                .should(have("have the shape of a use case", type -> faultsOfShape(type.reflect())))
                .because("doors read a command, call the one method and answer each result, all alike");
    }

    private static Stream<String> faultsOfShape(Class<?> type) {
        var faults = Stream.<Optional<String>>of(
                fault(type.isInterface(), "is no interface"),
                fault(
                        Arrays.stream(type.getMethods())
                                        .filter(UseCaseRules::isAbstract)
                                        .count()
                                == 1,
                        "has not one method"),
                fault(nested(type, "Result").filter(Class::isSealed).isPresent(), "has no sealed Result"),
                fault(
                        Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> isUsing(method, type)),
                        "has no static using that gives it"),
                fault(
                        type.getAnnotation(UseCase.class).callers() == UseCase.Callers.ANYBODY
                                || commandHasCaller(type),
                        "has no record Command with a Caller, though not everybody may call it"));
        return faults.flatMap(Optional::stream);
    }

    private static Optional<String> fault(boolean met, String fault) {
        return met ? Optional.empty() : Optional.of(fault);
    }

    private static boolean isAbstract(Method method) {
        return Modifier.isAbstract(method.getModifiers());
    }

    private static boolean isUsing(Method method, Class<?> type) {
        return method.getName().equals("using")
                && Modifier.isStatic(method.getModifiers())
                && method.getReturnType() == type;
    }

    private static boolean commandHasCaller(Class<?> type) {
        return nested(type, "Command")
                .filter(Class::isRecord)
                .map(command -> Arrays.stream(command.getRecordComponents())
                        .anyMatch(component -> component.getType() == Caller.class))
                .orElse(false);
    }

    private static Optional<Class<?>> nested(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(name))
                .findFirst();
    }

    private static ArchRule resultsAreRecords(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .and()
                .areNotInterfaces()
                .and(areThose("outcomes of a use case", UseCaseRules::isOutcome))
                .should()
                .beRecords();
    }

    private static boolean isOutcome(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(face -> face.getSimpleName().equals("Result")
                        && face.getEnclosingClass()
                                .filter(Conditions::isUseCase)
                                .isPresent());
    }

    private static ArchRule refusalsNameTheirProblems(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .and()
                .areNotInterfaces()
                .and()
                .areAssignableTo(Refusal.class)
                .should()
                .beRecords()
                .andShould(have("say which problems they stand for", UseCaseRules::faultsOfRefusal))
                .because("doors, documents and tests learn from it how to say no");
    }

    private static Stream<String> faultsOfRefusal(JavaClass type) {
        var refuses = type.reflect().getAnnotation(Refuses.class);
        if (refuses == null || refuses.value().length == 0) {
            return Stream.of("names no problem in @Refuses");
        }
        var saysWhich = Arrays.stream(type.reflect().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("problem"));
        return refuses.value().length == 1 || saysWhich
                ? Stream.empty()
                : Stream.of("does not say which of its problems it is");
    }

    private static ArchRule askWhoCalls(House house) {
        return useCases(house)
                .and(areThose("not for everybody", type -> callers(type) != UseCase.Callers.ANYBODY))
                .should(meet("be asked for by name where they are carried out", UseCaseRules::isCheckedWhereCarriedOut))
                .because("the first thing to do is Access.check(X.class, caller), mostly by Denied.of");
    }

    private static UseCase.Callers callers(JavaClass useCase) {
        return useCase.getAnnotationOfType(UseCase.class).callers();
    }

    private static boolean isCheckedWhereCarriedOut(JavaClass useCase) {
        return Stream.concat(Stream.of(useCase), useCase.getAllSubclasses().stream())
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .anyMatch(named -> named.getRawType().equals(useCase));
    }

    private static ArchRule servicesAreHidden(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .and(areThose(
                        "carry out a use case",
                        type -> isConcrete(type) && useCasesOf(type).findAny().isPresent()))
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .because("X.using is the only way to one");
    }

    private static ArchRule areInAlthing(House house) {
        var althing = house.type("application.Althing");
        return useCases(house)
                .should(meet(
                        "be put together in Althing",
                        type -> type.getMethodCallsToSelf().stream()
                                .anyMatch(call -> call.getName().equals("using")
                                        && call.getOriginOwner().getName().equals(althing))))
                .because("a program that embeds the core is to have every use case");
    }

    private static ArchRule arePutTogetherInTwoPlaces(House house) {
        var althing = house.type("application.Althing");
        return noClasses()
                .that(liveOutside(house.bootstrap(), althing))
                .and()
                .resideInAPackage(house.everything())
                .should()
                .accessTargetWhere(access(
                        "a use case is put together by using",
                        access -> access.getName().equals("using") && isUseCase(access.getTargetOwner())))
                .because("the wiring of bootstrap and Althing choose the ports, and nobody else");
    }

    private static DescribedPredicate<JavaClass> liveOutside(String pattern, String type) {
        return areThose(
                "outside of " + pattern + " and " + type,
                each -> !isIn(each, pattern) && !outermost(each).getName().equals(type));
    }

    private static GivenClassesConjunction useCases(House house) {
        return classes().that().resideInAPackage(house.application()).and().areAnnotatedWith(UseCase.class);
    }
}
