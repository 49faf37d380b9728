package org.althing.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a name looks like: two names with the same skeleton cannot be told apart by eye, so only one of them may be taken.
 *
 * <p>The idea and the word are those of Unicode Technical Standard 39, section 4. The mapping here is smaller than its
 * table of confusables: NFKC, case folding, and the Cyrillic and Greek letters that look Latin.
 */
public record Skeleton(String value) implements Comparable<Skeleton> {
    private static final Map<Integer, Integer> LOOKS_LATIN =
            lookAlikes("аbвсеѕһіјкмнорԛтԝхузԁԍӏ", "abbceshijkmhopqtwxy3dgl", "αβεηικνορτυχγωϲϳ", "abenikvoptuxywcj");

    public static Skeleton of(String name) {
        var folded = fold(Normalizer.normalize(name, Normalizer.Form.NFKC));
        var skeleton = new StringBuilder(folded.length());
        folded.codePoints().map(point -> LOOKS_LATIN.getOrDefault(point, point)).forEach(skeleton::appendCodePoint);
        return new Skeleton(Normalizer.normalize(skeleton, Normalizer.Form.NFC));
    }

    /** The order of the code points, which is also that of the UTF-8 bytes, as databases compare them. */
    @Override
    public int compareTo(Skeleton other) {
        return Arrays.compareUnsigned(
                value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
    }

    /** Upper case first: it unites letters that lower case alone keeps apart, such as ß and ss, or ς and σ. */
    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Map<Integer, Integer> lookAlikes(String... pairs) {
        var map = new HashMap<Integer, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            var from = pairs[i].codePoints().toArray();
            var to = pairs[i + 1].codePoints().toArray();
            for (int j = 0; j < from.length; j++) {
                map.put(from[j], to[j]);
            }
        }
        return Map.copyOf(map);
    }
}
