package org.althing.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a name looks like: two names with the same skeleton cannot be told apart by eye, so only one of them may be taken.
 *
 * <p>The idea and the word are those of Unicode Technical Standard 39, section 4. The mapping here is smaller than its
 * table of confusables: without what has no shape, NFKC, case folding, and the Cyrillic and Greek letters that look Latin.
 */
public record Skeleton(String value) implements Comparable<Skeleton> {
    /**
     * Pairs of a folded letter and the Latin one that it looks like, itself or its capital. Where the two look like
     * different letters, the one that deceives more: η for the sake of H, ν for v and not for N, υ for u and not for Y.
     */
    private static final Map<Integer, Integer> LOOKS_LATIN = lookAlikes(
            "аa вb ьb сc ԁd еe ԍg һh нh іi јj кk ӏl мm оo рp ԛq ѕs тt ѵv ԝw хx уy үy з3",
            "αa βb εe ηh ιi ϳj κk μm οo ρp τt υu νv ωw χx γy ζz");

    /** The lunate sigma, which looks like c; NFKC would make an ordinary sigma of it. */
    private static final Map<Integer, Integer> LOOKS_LATIN_UNTIL_NORMALIZED = lookAlikes("ϲc Ϲc");

    /** A dot on a letter that has one, or in lower case would have. */
    private static final Pattern SECOND_DOT = Pattern.compile("([ij])\u0307+");

    public static Skeleton of(String name) {
        var visible = map(withoutInvisible(name), LOOKS_LATIN_UNTIL_NORMALIZED);
        // Marks apart from their letters, so that ё looks like ë because е looks like e.
        var folded = decomposed(fold(decomposed(visible)));
        var latin = SECOND_DOT.matcher(map(folded, LOOKS_LATIN)).replaceAll("$1");
        return new Skeleton(Normalizer.normalize(latin, Normalizer.Form.NFC));
    }

    /** The order of the code points, which is also that of the UTF-8 bytes, as databases compare them. */
    @Override
    public int compareTo(Skeleton other) {
        return Arrays.compareUnsigned(
                value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
    }

    /** Both ways, for it unites letters that lower case alone keeps apart, such as ß and ss; lower case first for ẞ. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static String withoutInvisible(String text) {
        return text.codePoints()
                .filter(point -> !Text.isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String map(String text, Map<Integer, Integer> looks) {
        return text.codePoints()
                .map(point -> looks.getOrDefault(point, point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, Integer> lookAlikes(String... rows) {
        return Arrays.stream(rows)
                .flatMap(row -> Arrays.stream(row.split(" ")))
                .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.codePointAt(1)));
    }
}
