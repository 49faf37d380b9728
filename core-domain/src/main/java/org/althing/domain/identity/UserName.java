package org.althing.domain.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.althing.domain.Skeleton;
import org.althing.domain.Text;

/** The name a user signs in with and is called by; it never changes. */
public record UserName(String value) {
    public static final String RULE = "2 to 32 letters, digits, emoji or _ . - of one script, beginning with a letter,"
            + " digit or emoji; not me, althing, system, admin, root, nor an id";

    private static final int MIN = 2;
    private static final int MAX = 32;
    private static final int MAX_RAW_BYTES = 128;
    private static final Set<String> RESERVED = Set.of("me", "althing", "system", "admin", "root");
    private static final Set<Character.UnicodeScript> MIX_WITH_HAN = EnumSet.of(
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.BOPOMOFO);

    public static Optional<UserName> parse(String raw) {
        if (!Text.isWellFormed(raw) || Text.utf8Bytes(raw) > MAX_RAW_BYTES) {
            return Optional.empty();
        }
        var name = Text.nfc(raw);
        var length = Text.codePoints(name);
        return length >= MIN
                        && length <= MAX
                        && isOfAllowedPoints(name)
                        && isOfOneScript(name)
                        && !RESERVED.contains(Skeleton.of(name).value())
                        && !Text.hasFormOfUuid(name)
                ? Optional.of(new UserName(name))
                : Optional.empty();
    }

    public Skeleton skeleton() {
        return Skeleton.of(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isOfAllowedPoints(String name) {
        var points = name.codePoints().toArray();
        if (!Character.isLetterOrDigit(points[0]) && !Text.isPictograph(points[0])) {
            return false;
        }
        for (int i = 0; i < points.length; i++) {
            var point = points[i];
            var plain = !Text.isInvisible(point)
                    && (Text.isLetterMarkOrDigit(point) || Text.isPictograph(point) || "_.-".indexOf(point) >= 0);
            if (!plain && !Text.isGlueOfEmoji(points, i)) {
                return false;
            }
        }
        return true;
    }

    /** Han is written together with kana, Hangul or Bopomofo, and kana with kana; all else is one script a name. */
    private static boolean isOfOneScript(String name) {
        var scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .filter(script ->
                        script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED)
                .forEach(scripts::add);
        if (scripts.size() <= 1) {
            return true;
        }
        scripts.remove(Character.UnicodeScript.HAN);
        var isKana = MIX_WITH_HAN.containsAll(scripts)
                && !scripts.contains(Character.UnicodeScript.HANGUL)
                && !scripts.contains(Character.UnicodeScript.BOPOMOFO);
        return isKana || (scripts.size() == 1 && MIX_WITH_HAN.containsAll(scripts));
    }
}
