package org.althing.adapter.cli.program;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param area what was checked, in a word or two: {@code folder}, {@code disk}
 * @param words what was found, in a sentence
 * @param fix what to do about a problem; {@code null} where there is none
 */
public record Finding(
        String area, State state, String words, @Nullable String fix) {
    /** Whether something has to be done. */
    public enum State {
        OK,
        PROBLEM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding ok(String area, String words) {
        return new Finding(area, State.OK, words, null);
    }

    public static Finding problem(String area, String words, String fix) {
        return new Finding(area, State.PROBLEM, words, fix);
    }

    public boolean isProblem() {
        return state == State.PROBLEM;
    }
}
