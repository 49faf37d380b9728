package org.althing.domain.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.althing.domain.Sha256;

/**
 * An opaque credential: a prefix that names its kind, 30 random base-62 digits, and six that are the CRC-32 of all before.
 *
 * <p>The check digits let a scanner know a leaked one for what it is, and cost a typing mistake no look-up. What rests in
 * a database is the {@link #hash}; 178 random bits need no slow function.
 */
public record Secret(String value) {
    public static final int RANDOM_DIGITS = 30;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CHECK_DIGITS = 6;

    /** The kinds of credential; none's prefix begins another's. */
    public enum Kind {
        API_KEY("alt_"),
        REFRESH_TOKEN("altr_"),
        INVITATION("alti_"),
        SET_UP("altu_"),
        SOCKET_TICKET("altw_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }

    /** What is kept of a secret: the SHA-256 of all of it, in lower-case hexadecimal. */
    public record Hash(String hex) {}

    /** A new secret of a kind, from {@value #RANDOM_DIGITS} numbers below 62. */
    public static Secret of(Kind kind, int[] random) {
        if (random.length != RANDOM_DIGITS) {
            throw new IllegalArgumentException("a secret has " + RANDOM_DIGITS + " random digits");
        }
        var body = new StringBuilder(kind.prefix());
        Arrays.stream(random).forEach(digit -> body.append(DIGITS.charAt(digit)));
        return new Secret(body + check(body));
    }

    /** The secret, if it is of that kind and its check digits are right. */
    public static Optional<Secret> parse(Kind kind, String raw) {
        var length = kind.prefix().length() + RANDOM_DIGITS + CHECK_DIGITS;
        if (raw.length() != length || !raw.startsWith(kind.prefix())) {
            return Optional.empty();
        }
        var body = raw.substring(0, length - CHECK_DIGITS);
        var wellFormed = raw.chars().skip(kind.prefix().length()).allMatch(c -> DIGITS.indexOf(c) >= 0);
        return wellFormed && raw.endsWith(check(body)) ? Optional.of(new Secret(raw)) : Optional.empty();
    }

    public Hash hash() {
        return new Hash(Sha256.hex(value));
    }

    /** The first twelve characters, which tell a user's keys apart and give nothing away. */
    public String shown() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }

    private static String check(CharSequence body) {
        var crc = new CRC32();
        crc.update(body.toString().getBytes(StandardCharsets.US_ASCII));
        var rest = crc.getValue();
        var digits = new char[CHECK_DIGITS];
        for (int i = CHECK_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }
}
