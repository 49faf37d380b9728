package org.althing.application;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The running of {@link Fuzzing}. */
final class Fuzz {
    private static final Long ALONE = Long.getLong("althing.fuzz.seed");

    /** What parsers stumble over. */
    private static final List<String> ODD = List.of(
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            "{\"a\":",
            "[[[[[[[[",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "1e999",
            "0.1",
            "99999999999999999999",
            "4294967295",
            "-0",
            "NaN",
            "\u0000",
            "\n",
            "\uFEFF",
            "\u202E",
            "é",
            "e\u0301",
            "👩‍🚀",
            "../..",
            "%00",
            "' OR 1=1 --",
            "::",
            "/33",
            "ff:ff:ff:ff:ff:ff",
            ".",
            "=",
            "==",
            " ");

    private Fuzz() {}

    /** @return how many inputs were tried */
    static int run(Fuzzing fuzzing, int inputs, long nanos) {
        if (ALONE != null) {
            tryOne(fuzzing, ALONE);
            return 1;
        }
        var end = System.nanoTime() + nanos;
        var tried = 0;
        for (; tried < inputs && System.nanoTime() < end; tried++) {
            tryOne(fuzzing, tried);
        }
        return tried;
    }

    private static void tryOne(Fuzzing fuzzing, long seed) {
        var start = busyNanos();
        try {
            fuzzing.trial(new Random(seed));
        } catch (Exception | Error e) {
            throw new AssertionError("the input of -Dalthing.fuzz.seed=" + seed, e);
        }
        if (busyNanos() - start > Fuzzing.TRIAL_NANOS) {
            throw new AssertionError("the input of -Dalthing.fuzz.seed=" + seed + " took too long");
        }
    }

    /** Of this thread: how long a trial waits for a machine that has more to do says nothing. */
    private static long busyNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Something odd to put somewhere: of the list, or any bytes. */
    static byte[] odd(Random random) {
        if (random.nextInt(4) > 0) {
            return ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new byte[random.nextInt(8)];
        random.nextBytes(bytes);
        return bytes;
    }
}
