package org.althing.application.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that hold for half a minute, made from a secret that an app on somebody's phone has too (TOTP, RFC 6238, with
 * SHA-1 and six digits, as all those apps know it). It shows itself to no log.
 */
public final class Totp {
    /** RFC 4226, section 4, asks for 160 bits. */
    public static final int BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    public static Totp of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a secret for TOTP has " + BYTES + " bytes, not " + secret.length);
        }
        return new Totp(secret.clone());
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** The secret as people type it into an app (RFC 4648, section 6). */
    public String base32() {
        var text = new StringBuilder();
        for (int bit = 0; bit < BYTES * Byte.SIZE; bit += 5) {
            var digit = 0;
            for (int i = bit; i < bit + 5; i++) {
                digit = digit << 1 | secret[i / Byte.SIZE] >> (7 - i % Byte.SIZE) & 1;
            }
            text.append(BASE32.charAt(digit));
        }
        return text.toString();
    }

    /** The step that a code is of, within one of now on either side: clocks differ, and people type slowly. */
    OptionalLong step(String code, Instant now) {
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        var present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(bytes(code(step)), bytes(code)))
                .findFirst();
    }

    /** The code of a step (RFC 4226, section 5.3). */
    public String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            var offset = hash.get(hash.limit() - 1) & 0xf;
            return "%06d".formatted((hash.getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-1", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totp that && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return 0; // by nothing that could tell of it
    }

    @Override
    public String toString() {
        return "Totp[hidden]";
    }
}
