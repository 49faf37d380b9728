package org.althing.adapter.cli.terminal;

/** How many columns of a terminal a text takes, near enough to keep tables straight. */
final class Width {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Width() {}

    static int of(String text) {
        int width = 0;
        var points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (i > 0 && points[i - 1] == ZERO_WIDTH_JOINER) {
                continue;
            }
            width += of(points[i]);
            if (points[i] == EMOJI_STYLE && i > 0 && of(points[i - 1]) == 1) {
                width++;
            }
        }
        return width;
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        return Character.isIdeographic(point)
                || Character.isEmojiPresentation(point)
                || (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0x33FF)
                || (point >= 0xA960 && point <= 0xA97F)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6);
    }
}
