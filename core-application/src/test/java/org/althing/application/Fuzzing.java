package org.althing.application;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tries something with many inputs that chance makes, each from a seed of its own: a few thousand in every build, always the
 * same ones, and in a campaign as many as a minute allows. The seed of an input that failed is said; {@code
 * -Dalthing.fuzz.seed=…} tries that one alone.
 */
public interface Fuzzing {
    int IN_A_BUILD = 2_000;
    int AT_MOST = 10_000_000;
    long CAMPAIGN_NANOS = TimeUnit.SECONDS.toNanos(60);
    long TRIAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Makes an input by chance and throws something if it is not dealt with as it must be. */
    void trial(Random random) throws Exception;

    @Test
    default void odd_inputs_are_dealt_with() {
        Fuzz.run(this, IN_A_BUILD, TimeUnit.MINUTES.toNanos(10));
    }

    @Test
    @Tag("campaign")
    default void very_many_odd_inputs_are_dealt_with() {
        var tried = Fuzz.run(this, AT_MOST, CAMPAIGN_NANOS);
        System.out.println(getClass().getSimpleName() + ": " + tried + " inputs");
    }

    /** Changes a good input at a few places, as a broken tool or an attacker might. */
    static byte[] mutated(byte[] good, Random random) {
        var bytes = good;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes = mutatedOnce(bytes, random);
        }
        return bytes;
    }

    static String mutated(String good, Random random) {
        return new String(mutated(good.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        var from = random.nextInt(bytes.length + 1);
        var to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(64)));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, from, to, new byte[0]);
            case 1 -> spliced(bytes, from, from, java.util.Arrays.copyOfRange(bytes, from, to));
            case 2 -> spliced(bytes, from, to, Fuzz.odd(random));
            case 3 -> spliced(bytes, from, bytes.length, new byte[0]);
            default -> {
                var flipped = bytes.clone();
                if (from < flipped.length) {
                    flipped[from] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        var all = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all;
    }
}
