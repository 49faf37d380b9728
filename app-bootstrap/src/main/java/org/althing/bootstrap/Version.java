package org.althing.bootstrap;

/** Which version of the program this is. */
final class Version {
    /** As the jar says; what runs from a folder of classes is a build under development. */
    static final String CURRENT = current();

    private Version() {}

    private static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
