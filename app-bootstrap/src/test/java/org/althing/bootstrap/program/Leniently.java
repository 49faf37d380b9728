package org.althing.bootstrap.program;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings for tests in which one address does in a minute what people do in a day. */
public final class Leniently {
    private static final Map<String, String> LIMITS = Map.ofEntries(
            Map.entry("ALTHING_LIMITS_READS_PER_MINUTE", "1000000"),
            Map.entry("ALTHING_LIMITS_WRITES_PER_MINUTE", "1000000"),
            Map.entry("ALTHING_LIMITS_LOG_INS_PER_MINUTE", "1000000"),
            Map.entry("ALTHING_LIMITS_LOG_INS_PER_ADDRESS_AND_MINUTE", "1000000"),
            Map.entry("ALTHING_LIMITS_LOG_INS_PER_NAME_AND_MINUTE", "1000000"),
            Map.entry("ALTHING_LIMITS_SIGN_UPS_PER_HOUR", "1000000"),
            Map.entry("ALTHING_LIMITS_NAME_CHECKS_PER_MINUTE", "1000000"),
            Map.entry("ALTHING_LIMITS_SENDS_PER_SECOND", "1000000"),
            Map.entry("ALTHING_LIMITS_SEND_BURST", "1000000"),
            Map.entry("ALTHING_LIMITS_SEND_BYTES_PER_SECOND", "1000000000"));

    private Leniently() {}

    /** Open to whoever signs up, and without limits that matter. */
    public static Map<String, String> open() {
        return with(Map.of());
    }

    /** The same, set otherwise in some ways. */
    public static Map<String, String> with(Map<String, String> others) {
        var settings = new LinkedHashMap<>(LIMITS);
        settings.put("ALTHING_AUTH_SIGN_UP", "open");
        settings.putAll(others);
        return Map.copyOf(settings);
    }
}
