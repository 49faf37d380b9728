package org.althing.adapter.persistence.identity;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread give way to all others (setpriority(2)), which Java's own priorities do not on Linux: hashing takes all that
 * a core has, and a request that needs a moment of it is not to wait for its turn.
 */
final class Niceness {
    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);
    private static final int PRIO_PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final int LOWEST = 19;

    private Niceness() {}

    /** Of the thread that calls; where the system has no such thing, all stays as it is. */
    @SuppressWarnings("restricted") // the function is in every libc, and takes three numbers
    static void giveWay() {
        try {
            var linker = Linker.nativeLinker();
            var setPriority = linker.downcallHandle(
                    linker.defaultLookup().find("setpriority").orElseThrow(),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            var failed = (int) setPriority.invokeExact(PRIO_PROCESS, THIS_THREAD, LOWEST);
            LOG.debug("hashing gives way: {}", failed == 0);
        } catch (Throwable e) {
            LOG.debug("hashing cannot give way", e);
        }
    }
}
