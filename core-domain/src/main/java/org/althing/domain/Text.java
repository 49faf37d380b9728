package org.althing.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Questions about text that people typed, asked by every kind of name. */
public final class Text {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int CANCEL_TAG = 0xE007F;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Text() {}

    /** The same text in Unicode's canonical composition, so that equal texts are equal code points. */
    public static String nfc(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }

    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    public static int utf8Bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Names in this form are refused, so that a name and an id never collide where either may stand. */
    public static boolean hasFormOfUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** Whether every surrogate has its other half; text that has not cannot be stored or sent as UTF-8. */
    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    public static boolean isLetterMarkOrDigit(int point) {
        return Character.isLetter(point) || Character.isDigit(point) || isMark(point);
    }

    public static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** A pictograph, flag half or skin tone; not the digits and signs that Unicode also calls emoji. */
    public static boolean isPictograph(int point) {
        return Character.isEmojiPresentation(point)
                || Character.isEmojiModifier(point)
                || (Character.isExtendedPictographic(point) && Character.isEmoji(point));
    }

    /**
     * The invisible code points that an emoji is made with (UTS 51, section 1.4.9): a joiner between two, a variation
     * selector after one or within a keycap, the tags of a regional flag.
     */
    public static boolean isGlueOfEmoji(int[] points, int index) {
        if (index == 0) {
            return false;
        }
        var before = points[index - 1];
        var behind = index + 1 < points.length ? points[index + 1] : 0;
        return switch (points[index]) {
            case EMOJI_VARIATION -> isPictograph(before) || (before >= '0' && before <= '9' && behind == KEYCAP);
            case ZERO_WIDTH_JOINER -> (isPictograph(before) || before == EMOJI_VARIATION) && isPictograph(behind);
            default -> isTag(points[index]) && isTagOfFlag(points, index);
        };
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= CANCEL_TAG;
    }

    /** Whether the tags around it follow a black flag and end where a tag says so. */
    private static boolean isTagOfFlag(int[] points, int index) {
        var base = index - 1;
        while (base > 0 && isTag(points[base]) && points[base] != CANCEL_TAG) {
            base--;
        }
        var end = index;
        while (end < points.length - 1 && isTag(points[end]) && points[end] != CANCEL_TAG) {
            end++;
        }
        return points[base] == BLACK_FLAG && points[end] == CANCEL_TAG;
    }

    /** Whether there is nothing in it to be seen. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) || isInvisible(point));
    }

    /** What breaks a line of a log or a terminal, or steers it. */
    public static boolean isControl(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }

    /** Unicode's default-ignorable code points, which have no shape of their own and can hide in a name. */
    public static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || (point >= 0x17B4 && point <= 0x17B5)
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }
}
