package org.althing.adapter.cli.terminal;

/**
 * Makes text harmless for a terminal: what somebody wrote in a room must not move the cursor, change the colours, or turn the
 * rest of a line around.
 */
public final class Visible {
    private Visible() {}

    /** The text in one line; what controls terminals is written as {@code \\u001b}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Visible::isControl)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\t') {
                shown.append(' ');
            } else if (isControl(point)) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** C0, C1, the separators of lines, and all that sets the direction of text. */
    private static boolean isControl(int point) {
        return Character.isISOControl(point)
                || point == 0x061C
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
