package org.althing.adapter.persistence.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of a notice as one text, {@code role=owner&user=…}: as a form is sent, which the JDK reads and writes. */
final class NoticeData {
    private NoticeData() {}

    /** Nothing for nothing, as most notices have it. */
    static @Nullable String format(Map<String, String> data) {
        return data.isEmpty()
                ? null
                : data.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                        .collect(joining("&"));
    }

    static Map<String, String> parse(@Nullable String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(toUnmodifiableMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
