package org.althing.bootstrap.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Rounds of ours and of a yardstick in turn, so that whatever else the machine does meets both alike.
 *
 * @param ours and {@code yardstick}: as many rounds, each beside its neighbour in time
 */
record Duel<R>(List<R> ours, List<R> yardstick) {
    /** One side of it: carries out a round. */
    interface Side<R> {
        R round(Duration length) throws Exception;
    }

    /** Warms both sides up, then lets them take turns. */
    static <R> Duel<R> fight(Side<R> ours, Side<R> yardstick, Duration warmUp, int rounds, Duration round)
            throws Exception {
        ours.round(warmUp);
        yardstick.round(warmUp);
        var first = new ArrayList<R>();
        var second = new ArrayList<R>();
        for (int i = 0; i < rounds; i++) {
            first.add(print("ours     ", ours.round(round)));
            second.add(print("yardstick", yardstick.round(round)));
        }
        return new Duel<>(first, second);
    }

    double ours(ToDoubleFunction<R> figure) {
        return median(ours.stream().mapToDouble(figure).toArray());
    }

    double yardstick(ToDoubleFunction<R> figure) {
        return median(yardstick.stream().mapToDouble(figure).toArray());
    }

    /** The median of the ratios of neighbouring rounds. */
    double ratio(ToDoubleFunction<R> figure) {
        return median(IntStream.range(0, ours.size())
                .mapToDouble(i -> figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(yardstick.get(i)))
                .toArray());
    }

    static double median(double... values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static <R> R print(String side, R result) {
        System.out.println(side + "  " + result);
        return result;
    }
}
