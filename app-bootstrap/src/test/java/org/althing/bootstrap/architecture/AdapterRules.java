package org.althing.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.althing.bootstrap.architecture.Conditions.access;
import static org.althing.bootstrap.architecture.Conditions.areThose;
import static org.althing.bootstrap.architecture.Conditions.isUseCase;
import static org.althing.bootstrap.architecture.Conditions.outermost;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.util.List;

/** What keeps adapters apart from each other, and each technology in its own. */
final class AdapterRules {
    private AdapterRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("adapters_do_not_see_each_other", AdapterRules::doNotSeeEachOther),
                Rule.of("adapters_do_not_see_bootstrap", AdapterRules::doNotSeeBootstrap),
                Rule.of("doors_do_not_see_ports", AdapterRules::doorsDoNotSeePorts),
                Rule.of("machinery_does_not_see_use_cases", AdapterRules::machineryDoesNotSeeUseCases),
                Rule.of("adapters_show_only_what_is_named_elsewhere", AdapterRules::showOnlyWhatIsNamedElsewhere),
                Rule.of("sql_is_spoken_in_persistence", AdapterRules::sqlIsSpokenInPersistence),
                Rule.of("programs_are_started_in_hardware", AdapterRules::programsAreStartedInHardware),
                Rule.of("nothing_is_injected_into_fields", AdapterRules::nothingIsInjectedIntoFields));
    }

    private static ArchRule doNotSeeEachOther(House house) {
        House.ADAPTERS.forEach(house::adapter);
        return slices().matching(house.in("adapter.(*)..")).should().notDependOnEachOther();
    }

    private static ArchRule doNotSeeBootstrap(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.in("adapter.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.bootstrap());
    }

    private static ArchRule doorsDoNotSeePorts(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.adapter("http"), house.adapter("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.ports())
                .because("who goes past the use case goes past its permissions");
    }

    private static ArchRule machineryDoesNotSeeUseCases(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.adapter("persistence"), house.adapter("hardware"))
                .should()
                .dependOnClassesThat(areThose("use cases, or parts of one", type -> isUseCase(outermost(type))))
                .because("what is called by the core does not call it");
    }

    private static ArchRule showOnlyWhatIsNamedElsewhere(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("adapter.."))
                .should(new NeedToBePublic())
                .because("the fewer names others can use, the more can change behind them");
    }

    private static ArchRule sqlIsSpokenInPersistence(House house) {
        var exempt = List.of(house.adapter("persistence"), house.bootstrap());
        return noClasses()
                .that()
                .resideInAPackage(house.everything())
                .and()
                .resideOutsideOfPackages(exempt.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..");
    }

    private static ArchRule programsAreStartedInHardware(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.everything())
                .and()
                .resideOutsideOfPackage(house.adapter("hardware"))
                .should()
                .accessTargetWhere(access("a program is started", AdapterRules::startsProgram));
    }

    private static boolean startsProgram(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return owner.isEquivalentTo(ProcessBuilder.class)
                || owner.isEquivalentTo(Runtime.class) && access.getName().equals("exec");
    }

    private static ArchRule nothingIsInjectedIntoFields(House house) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.everything())
                .and()
                .areNotFinal()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(Property.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor says what a class needs, and a test can call it");
    }
}
