package org.althing.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule of the house.
 *
 * @param name what it says, in snake case; a package below {@code org.althing.planted} of this name breaks it
 * @param scope which code it is about
 * @param inside the rule, for a house
 */
record Rule(String name, Scope scope, Function<House, ArchRule> inside) {
    /** Which code a rule is about. */
    enum Scope {
        /** What is shipped. */
        MAIN,
        /** What is shipped, and the tests of all modules. */
        MAIN_AND_TESTS
    }

    static Rule of(String name, Function<House, ArchRule> inside) {
        return new Rule(name, Scope.MAIN, inside);
    }

    static Rule withTests(String name, Function<House, ArchRule> inside) {
        return new Rule(name, Scope.MAIN_AND_TESTS, inside);
    }

    /** The small house in which somebody breaks it. */
    House planted() {
        return new House("org.althing.planted." + name);
    }

    @Override
    public String toString() {
        return name.replace('_', ' ');
    }
}
