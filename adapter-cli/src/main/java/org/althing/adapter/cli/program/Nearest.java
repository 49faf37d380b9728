package org.althing.adapter.cli.program;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which known word an unknown one was meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The known word that takes the fewest slips of the hand; of several, the first. */
    public static String to(String word, Collection<String> known) {
        return nearest(word, known.stream()).orElse("");
    }

    /** The same, of those that can have been meant: the word begins them, or at most half of its letters are slips. */
    public static Optional<String> closeTo(String word, Collection<String> known) {
        return nearest(word, known.stream().filter(candidate -> isClose(word, candidate)));
    }

    private static Optional<String> nearest(String word, Stream<String> candidates) {
        return candidates.min(Comparator.comparingInt(candidate -> slips(word, candidate)));
    }

    private static boolean isClose(String word, String candidate) {
        return slips(word, candidate) <= Math.max(1, word.length() / 2)
                || (!word.isEmpty() && candidate.startsWith(word));
    }

    /** Letters added, dropped, changed, or swapped with the next (optimal string alignment). */
    private static int slips(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, from, to, i, j);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int least(int[][] rows, String from, String to, int i, int j) {
        var same = from.charAt(i - 1) == to.charAt(j - 1);
        var one = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        var areSwapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return areSwapped ? Math.min(one, rows[i - 2][j - 2] + 1) : one;
    }
}
