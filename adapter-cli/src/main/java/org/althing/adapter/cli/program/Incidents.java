package org.althing.adapter.cli.program;

/** Keeps what is known of bugs, for whoever has to find them. */
@FunctionalInterface
public interface Incidents {
    /**
     * Keeps a bug where whoever looks after the program finds it, and shows nothing of it to who met it.
     *
     * @param incident by which the person who met the bug names it
     */
    void report(String incident, Throwable bug);
}
