package org.althing.bootstrap.architecture;

import static org.althing.bootstrap.architecture.Conditions.areThose;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the rules of the house that Maven cannot.
 *
 * <p>A rule that can match nothing checks nothing: each also has to be red where somebody breaks it, green there without
 * them, and about packages that hold classes.
 */
class ArchitectureTest {
    static List<Rule> rules() {
        return Stream.of(CoreRules.all(), UseCaseRules.all(), PortRules.all(), AdapterRules.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void it_holds(Rule rule) {
        rule.inside().apply(House.REAL).check(Code.real(rule.scope()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void it_is_red_for_each_offender_and_green_without(Rule rule) {
        var planted = Code.planted(rule.planted());
        var offenders = planted.stream()
                .filter(Code::offends)
                .filter(JavaClass::isTopLevelClass)
                .toList();
        assertFalse(
                offenders.isEmpty(),
                () -> "nobody breaks it in " + rule.planted().root());
        var innocent = planted.that(areThose("innocent", type -> !Code.offends(type)));
        assertEquals(List.of(), violations(rule, innocent), "it is red for the innocent");
        assertAll(offenders.stream().map(offender -> (Executable) () -> {
            var withOffender = planted.that(areThose(
                    "innocent, but for one",
                    type -> !Code.offends(type) || Conditions.outermost(type).equals(offender)));
            assertFalse(violations(rule, withOffender).isEmpty(), () -> "it does not see " + offender.getName());
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_package_that_it_names_holds_classes(Rule rule) {
        var house = new House(House.REAL.root());
        rule.inside().apply(house);
        assertFalse(house.named().isEmpty());
        assertAll(house.named().stream().map(pattern -> (Executable) () -> {
            var matcher = PackageMatcher.of(pattern);
            assertTrue(
                    Code.real(rule.scope()).stream()
                            .filter(type -> !type.getSimpleName().equals("package-info"))
                            .anyMatch(type -> matcher.matches(type.getPackageName())),
                    () -> "no class is in " + pattern);
        }));
    }

    @Test
    void no_two_rules_have_the_same_name() {
        var names = new HashSet<String>();
        rules().forEach(rule -> assertTrue(names.add(rule.name()), rule::name));
    }

    @Test
    void every_module_is_read() {
        var read = Code.real(Rule.Scope.MAIN);
        assertAll(Code.modules().stream().map(module -> (Executable) () -> assertTrue(
                read.stream()
                        .anyMatch(type -> type.getSource()
                                .orElseThrow()
                                .getUri()
                                .getPath()
                                .startsWith(module + "/")),
                () -> "not compiled: " + module.getFileName())));
    }

    @Test
    void whoever_is_planted_breaks_a_rule_that_there_is() {
        var names = rules().stream().map(Rule::name).toList();
        Code.planted(new House("org.althing.planted")).stream()
                .map(type -> type.getPackageName().split("\\.")[3])
                .forEach(name -> assertTrue(names.contains(name), () -> "there is no rule " + name));
    }

    private static List<String> violations(Rule rule, JavaClasses classes) {
        return rule.inside()
                .apply(rule.planted())
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }
}
