package org.althing.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.althing.bootstrap.architecture.Conditions.areThose;
import static org.althing.bootstrap.architecture.Conditions.have;
import static org.althing.bootstrap.architecture.Conditions.isConcrete;
import static org.althing.bootstrap.architecture.Conditions.isIn;
import static org.althing.bootstrap.architecture.Conditions.meet;
import static org.althing.bootstrap.architecture.Conditions.outermost;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every outbound port has: an adapter in memory, a contract, and no adapter that the contract does not try. */
final class PortRules {
    private PortRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("ports_have_an_adapter_in_memory", PortRules::haveAnAdapterInMemory),
                Rule.withTests("ports_have_a_contract", PortRules::haveAContract),
                Rule.withTests("every_adapter_is_under_contract", PortRules::everyAdapterIsUnderContract),
                Rule.of("adapters_in_memory_are_named_in_two_places", PortRules::adaptersInMemoryAreNamedInTwoPlaces));
    }

    private static ArchRule haveAnAdapterInMemory(House house) {
        var inMemory = house.inMemory();
        return ports(house)
                .should(meet(
                        "have an adapter in memory",
                        port -> port.getAllSubclasses().stream()
                                .anyMatch(type -> isIn(type, inMemory)
                                        && type.getSimpleName().equals("InMemory" + port.getSimpleName())
                                        && type.getPackageName()
                                                .equals(port.getPackageName().replaceAll("spi$", "inmemory")))));
    }

    private static ArchRule haveAContract(House house) {
        return ports(house).should(meet("have a contract among the tests beside it", PortRules::hasContract));
    }

    private static boolean hasContract(JavaClass port) {
        return contractOf(port)
                .filter(JavaClass::isInterface)
                .flatMap(contract -> contract.getMethods().stream())
                .anyMatch(method -> method.isAnnotatedWith(Test.class));
    }

    private static ArchRule everyAdapterIsUnderContract(House house) {
        var ports = house.ports();
        return classes()
                .that()
                .resideInAPackage(house.everything())
                .and(areThose(
                        "are shipped adapters of a port",
                        type -> isConcrete(type)
                                && !Code.isTest(type)
                                && portsOf(type, ports).findAny().isPresent()))
                .should(have(
                        "be tried by the contract of each of their ports",
                        type -> portsOf(type, ports)
                                .filter(port -> !isTried(type, port))
                                .map(port -> "implements " + port.getSimpleName() + ", but no test "
                                        + outermost(type).getSimpleName() + "…Test implements " + port.getSimpleName()
                                        + "Contract")));
    }

    private static boolean isTried(JavaClass adapter, JavaClass port) {
        return contractOf(port)
                .flatMap(contract -> contract.getAllSubclasses().stream())
                .filter(Conditions::isConcrete)
                .map(test -> outermost(test).getSimpleName())
                .anyMatch(test -> test.startsWith(outermost(adapter).getSimpleName()) && test.endsWith("Test"));
    }

    private static Stream<JavaClass> contractOf(JavaClass port) {
        return port.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .filter(type -> type.getName().equals(port.getName() + "Contract"))
                .distinct();
    }

    private static Stream<JavaClass> portsOf(JavaClass type, String ports) {
        return type.getAllRawInterfaces().stream().filter(face -> isIn(face, ports) && isPort(face));
    }

    /** A sealed interface lists whoever implements it: a value, and nothing that an adapter could be. */
    private static boolean isPort(JavaClass type) {
        return type.isInterface()
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && !type.reflect().isSealed();
    }

    private static GivenClassesConjunction ports(House house) {
        return classes()
                .that()
                .resideInAPackage(house.ports())
                .and(areThose("ports", type -> isPort(type) && !Code.isTest(type)));
    }

    private static ArchRule adaptersInMemoryAreNamedInTwoPlaces(House house) {
        var bootstrap = house.bootstrap();
        var inMemory = house.inMemory();
        var embedding = List.of(house.type("application.Althing"), house.type("application.AlthingBuilder"));
        return noClasses()
                .that()
                .resideInAPackage(house.everything())
                .and(areThose(
                        "neither bootstrap nor Althing",
                        type -> !isIn(type, bootstrap, inMemory)
                                && !embedding.contains(outermost(type).getName())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inMemory)
                .because("which adapter a port has is chosen once, where everything is put together");
    }
}
