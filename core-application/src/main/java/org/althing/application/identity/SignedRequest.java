package org.althing.application.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.althing.domain.Sha256;

/**
 * A request as it is signed.
 *
 * @param timestamp in seconds since 1970, as it was sent
 * @param path as it was sent, not decoded
 * @param query as it was sent, not decoded; empty: none
 * @param body in all its bytes
 */
public record SignedRequest(
        String caller, String timestamp, String nonce, String method, String path, String query, byte[] body) {
    private static final String VERSION = "ALTHING-HMAC-V1";
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    public SignedRequest {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The text that is signed: every part that could be meddled with, a line each. */
    public String canonical() {
        return String.join(
                "\n",
                VERSION,
                caller,
                timestamp,
                nonce,
                method,
                path,
                query,
                HexFormat.of().formatHex(Sha256.of(body)));
    }

    /** The text that services of wlanpi-core sign: no caller, no time, and the query as Python's urlencode writes it. */
    public String legacyCanonical() {
        return String.join("\n", method, path, reencoded(query), new String(body, StandardCharsets.UTF_8));
    }

    /** Of a name that comes twice, the last value stands in the place of the first; one without a value has an empty one. */
    private static String reencoded(String query) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : query.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + "=" + quoted(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** As unquote_plus does: what is no encoding is itself, while what is one beside it is decoded. */
    private static String decoded(String raw) {
        return ENCODED.matcher(raw.replace('+', ' ')).replaceAll(run -> Matcher.quoteReplacement(octets(run.group())));
    }

    private static String octets(String encoded) {
        return new String(HexFormat.of().parseHex(encoded.replace("%", "")), StandardCharsets.UTF_8);
    }

    /** As quote_plus does: letters, digits and four signs stay, a blank becomes a plus. */
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "_.-~".indexOf(c) >= 0)) {
                quoted.append(c);
            } else if (c == ' ') {
                quoted.append('+');
            } else {
                quoted.append('%').append("%02X".formatted((int) c).toUpperCase(Locale.ROOT));
            }
        }
        return quoted.toString();
    }

    @Override
    public String toString() {
        return "SignedRequest[" + caller + " " + method + " " + path + "]";
    }
}
