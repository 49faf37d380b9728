package org.althing.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.althing.bootstrap.architecture.Conditions.access;
import static org.althing.bootstrap.architecture.Conditions.areThose;
import static org.althing.bootstrap.architecture.Conditions.isIn;
import static org.althing.bootstrap.architecture.Conditions.meet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** What makes the core one that any program can embed, and any test can hold still. */
final class CoreRules {
    private static final Set<String> CLOCKS = Set.of("currentTimeMillis", "nanoTime");
    private static final Set<String> PURE_NET =
            Set.of("java.net.URI", "java.net.URISyntaxException", "java.net.URLEncoder", "java.net.URLDecoder");

    private CoreRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("domain_sees_only_java_and_itself", CoreRules::domainSeesOnlyItself),
                Rule.of("application_sees_only_java_domain_and_itself", CoreRules::applicationSeesOnlyTheCore),
                Rule.of("core_asks_a_port_for_the_time", CoreRules::coreReadsNoClock),
                Rule.of("core_asks_a_port_for_chance", CoreRules::coreThrowsNoDice),
                Rule.of("core_touches_nothing_of_the_machine", CoreRules::coreTouchesNoMachine),
                Rule.of("features_of_the_domain_are_free_of_cycles", house -> freeOfCycles(house.in("domain.(*).."))),
                Rule.of(
                        "features_of_the_application_are_free_of_cycles",
                        house -> freeOfCycles(house.in("application.(*).."))),
                Rule.of("core_fields_are_final", CoreRules::fieldsAreFinal),
                Rule.of("core_throws_only_what_is_unavailable", CoreRules::onlyUnavailableIsThrown),
                Rule.of("packages_are_null_marked", CoreRules::packagesAreNullMarked));
    }

    private static ArchRule domainSeesOnlyItself(House house) {
        return classes()
                .that()
                .resideInAPackage(house.domain())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", house.domain());
    }

    private static ArchRule applicationSeesOnlyTheCore(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", house.domain(), house.application());
    }

    private static ArchRule coreReadsNoClock(House house) {
        return noClasses()
                .that(areCoreWithoutAdapters(house))
                .should()
                .accessTargetWhere(access("a clock is read", CoreRules::readsClock))
                .because("a test holds the time still by the port Clock");
    }

    private static boolean readsClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var isMaker = access.getTarget().getName().equals("<init>");
        return owner.isEquivalentTo(System.class) && CLOCKS.contains(access.getName())
                || owner.getPackageName().equals("java.time")
                        && access.getName().equals("now")
                || owner.isEquivalentTo(java.time.Clock.class)
                || owner.isEquivalentTo(Date.class) && isMaker
                || owner.isAssignableTo(Calendar.class);
    }

    private static ArchRule coreThrowsNoDice(House house) {
        return noClasses()
                .that(areCoreWithoutAdapters(house))
                .should()
                .accessTargetWhere(access("dice are thrown", CoreRules::throwsDice))
                .because("a test decides how dice fall by the port Chance, and ids are made by ports");
    }

    private static boolean throwsDice(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && access.getName().equals("random")
                || owner.isEquivalentTo(Collections.class) && access.getName().equals("shuffle")
                || List.of(Random.class, SecureRandom.class, SplittableRandom.class, ThreadLocalRandom.class).stream()
                        .anyMatch(owner::isAssignableTo)
                || owner.isAssignableTo(RandomGenerator.class);
    }

    private static ArchRule coreTouchesNoMachine(House house) {
        return noClasses()
                .that(areCoreWithoutAdapters(house))
                .should()
                .accessTargetWhere(access("the machine is touched", CoreRules::touchesMachine))
                .because("files, the network, threads and the environment are the adapters'");
    }

    private static boolean touchesMachine(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        // Copying an array is no business of the system's.
        return owner.isEquivalentTo(System.class) && !access.getName().equals("arraycopy")
                || owner.isEquivalentTo(Runtime.class)
                || owner.isEquivalentTo(ProcessHandle.class)
                || owner.isAssignableTo(Thread.class)
                || isIn(owner, "java.io", "java.nio.file..", "java.nio.channels..", "java.net.http..")
                || owner.getPackageName().equals("java.net") && !PURE_NET.contains(owner.getName());
    }

    /** The adapters in memory live in the core, and are what may know the machine there. */
    private static DescribedPredicate<JavaClass> areCoreWithoutAdapters(House house) {
        var domain = house.domain();
        var application = house.application();
        var inMemory = house.inMemory();
        return areThose(
                "of the core, but for the adapters in memory",
                type -> isIn(type, domain, application) && !isIn(type, inMemory));
    }

    private static ArchRule freeOfCycles(String features) {
        return slices().matching(features).should().beFreeOfCycles();
    }

    private static ArchRule fieldsAreFinal(House house) {
        return fields().that()
                .areDeclaredInClassesThat(areCoreWithoutAdapters(house))
                .and()
                .areDeclaredInClassesThat(
                        not(areThose("builders", type -> type.getSimpleName().endsWith("Builder"))))
                .should()
                .beFinal()
                .because("what does not change needs no lock; adapters in memory keep things, builders collect them");
    }

    private static ArchRule onlyUnavailableIsThrown(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.domain(), house.application())
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleNameEndingWith("Unavailable")
                .because("a no that was to be expected is a value, and only broken machinery is thrown");
    }

    private static ArchRule packagesAreNullMarked(House house) {
        return classes()
                .that()
                .resideInAPackage(house.everything())
                .should(meet(
                        "live in a package that is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }
}
