package org.althing.bootstrap;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** A placeholder until the command line is wired. */
    public static void main(String[] arguments) {
        System.out.println("althing " + Main.class.getPackage().getImplementationVersion());
    }
}
