package org.althing.application.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The 32 bytes with which a service on the host signs its requests (HMAC-SHA-256, RFC 2104); it shows itself to no log. */
public final class SigningSecret {
    public static final int BYTES = 32;
    public static final String RULE = "64 hexadecimal digits";

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

    private final byte[] bytes;

    private SigningSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SigningSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret for signing has " + BYTES + " bytes, not " + bytes.length);
        }
        return new SigningSecret(bytes.clone());
    }

    public static Optional<SigningSecret> parse(String raw) {
        return FORM.matcher(raw).matches()
                ? Optional.of(new SigningSecret(HexFormat.of().parseHex(raw)))
                : Optional.empty();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The signature of a text, in lower-case hexadecimal. */
    public String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    /** Compares in a time that does not tell where the first difference is. */
    public boolean hasSigned(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 0; // by nothing that could tell of it
    }

    @Override
    public String toString() {
        return "SigningSecret[hidden]";
    }
}
