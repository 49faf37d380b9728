package org.althing.bootstrap.architecture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The packages below a root: the real house, or a small one in which an offender is planted.
 *
 * <p>It remembers what it was asked for, so that a test can say which packages a rule names.
 */
final class House {
    static final House REAL = new House("org.althing");
    static final List<String> ADAPTERS = List.of("cli", "hardware", "http", "persistence", "websocket");

    private final String root;
    private final Set<String> named = new LinkedHashSet<>();

    House(String root) {
        this.root = root;
    }

    /** A package pattern of ArchUnit below the root. */
    String in(String pattern) {
        return name(root + "." + pattern);
    }

    private String name(String whole) {
        named.add(whole);
        return whole;
    }

    /** A class below the root. */
    String type(String name) {
        var whole = root + "." + name;
        named.add(whole.substring(0, whole.lastIndexOf('.')));
        return whole;
    }

    String everything() {
        return name(root + "..");
    }

    String domain() {
        return in("domain..");
    }

    String application() {
        return in("application..");
    }

    String inMemory() {
        return in("application..inmemory..");
    }

    String ports() {
        return in("application..spi..");
    }

    String adapter(String name) {
        return in("adapter." + name + "..");
    }

    String bootstrap() {
        return in("bootstrap..");
    }

    /** The patterns and packages that were asked for. */
    Set<String> named() {
        return Set.copyOf(named);
    }

    String root() {
        return root;
    }
}
