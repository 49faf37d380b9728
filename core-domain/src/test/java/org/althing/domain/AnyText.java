package org.althing.domain;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Strings as nobody types them, the same each time: from pieces that break parsers, and from anything at all. */
public final class AnyText {
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            "_",
            ".",
            "-",
            " ",
            "/",
            ";",
            "=",
            "\"",
            "\\",
            "\u0000",
            "\n",
            "\t",
            "\u007f",
            "\u0085",
            "\u00a0",
            "é",
            "e\u0301",
            "\u0301",
            "\u0307",
            "ß",
            "ẞ",
            "ı",
            "İ",
            "ǅ",
            "ﬁ",
            "ŉ",
            "ΐ",
            "ς",
            "Σ",
            "ϲ",
            "а",
            "Ԁ",
            "ё",
            "η",
            "Ω",
            "\u0958",
            "\ufb2c",
            "한",
            "ᄒ",
            "か",
            "漢",
            "\ufa0e",
            "𠀀",
            "שׁ",
            "م",
            "न",
            "्",
            "\u115f",
            "\u3164",
            "\u200b",
            "\u200d",
            "\ufe0f",
            "\u202e",
            "\u2066",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "😀",
            "👩",
            "🏽",
            "❤",
            "🇮",
            "🏴",
            "\udb40\udc67",
            "\udb40\udc7f",
            "1",
            "\u20e3",
            "©",
            "\ud800",
            "\udc00",
            "\ud83d",
            "text/plain",
            "alt_",
            "0",
            "00000000-0000-4000-8000-000000000000");

    private AnyText() {}

    /** So many strings, decided by the seed. */
    public static Stream<String> strings(long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> string(random)).limit(count);
    }

    private static String string(Random random) {
        var text = new StringBuilder();
        var length = random.nextInt(10) == 0 ? random.nextInt(300) : random.nextInt(12);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) random.nextInt(0x80));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
