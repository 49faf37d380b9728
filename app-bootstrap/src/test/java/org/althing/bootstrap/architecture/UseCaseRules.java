package org.althing.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.althing.bootstrap.architecture.Conditions.access;
import static org.althing.bootstrap.architecture.Conditions.areThose;
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
import io.micronaut.context.annotation.Factory;
import java.util.Arrays;
import java.util.List;
import org.althing.application.UseCase;

/** What every use case is, and where it must be named so that nobody forgets it. */
final class UseCaseRules {
    private UseCaseRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("what_has_a_result_is_a_use_case", UseCaseRules::whatHasAResultIsAUseCase),
                Rule.of("results_are_records", UseCaseRules::resultsAreRecords),
                Rule.of("what_carries_out_a_use_case_is_hidden", UseCaseRules::servicesAreHidden),
                Rule.of("use_cases_are_in_althing", UseCaseRules::areInAlthing),
                Rule.of("use_cases_are_wired_in_bootstrap", UseCaseRules::areWired),
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

    private static ArchRule areWired(House house) {
        var bootstrap = house.bootstrap();
        return useCases(house)
                .should(meet(
                        "be given by a method of a @Factory in bootstrap",
                        type -> type.getMethodsWithReturnTypeOfSelf().stream()
                                .anyMatch(method -> isIn(method.getOwner(), bootstrap)
                                        && method.getOwner().isAnnotatedWith(Factory.class))))
                .because("a door that asks for it would find nothing");
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
