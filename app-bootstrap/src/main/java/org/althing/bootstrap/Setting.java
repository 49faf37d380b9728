package org.althing.bootstrap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.althing.adapter.persistence.identity.Argon2Cost;
import org.althing.adapter.persistence.identity.MasterKey;
import org.althing.application.identity.SignUpMode;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.PasswordPolicy;

/** Every setting that there is, with what it may be and what it is if nobody sets it. */
enum Setting {
    SERVER_BIND("server.bind", "127.0.0.1:8090", "an address and a port, such as 127.0.0.1:8090", BindAddress::isOne),
    SERVER_PUBLIC_URL(
            "server.public-url", "", "an http or https URL without a path, or empty", Setting::isOriginOrEmpty),
    SERVER_ALLOWED_ORIGINS(
            "server.allowed-origins",
            "",
            "origins separated by commas, such as https://chat.example.org",
            Setting::areOrigins),
    SERVER_TRUSTED_PROXIES(
            "server.trusted-proxies",
            "",
            "addresses or ranges separated by commas, such as 127.0.0.1,10.0.0.0/8",
            Setting::areRanges),
    SERVER_PLAIN_HTTP("server.plain-http", "loopback", "loopback or anywhere", oneOf("loopback", "anywhere")),
    DATASOURCE_URL(
            "datasource.url",
            "",
            "memory, jdbc:sqlite: and a file, or empty for althing.db in the data folder",
            Setting::isStorage),
    AUTH_SIGN_UP(
            "auth.sign-up",
            "invitation",
            SignUpMode.RULE,
            raw -> SignUpMode.parse(raw).isPresent()),
    AUTH_PASSWORD_POLICY(
            "auth.password-policy",
            PasswordPolicy.LENGTH.toString(),
            PasswordPolicy.RULE,
            raw -> PasswordPolicy.parse(raw).isPresent()),
    AUTH_ARGON2(
            "auth.argon2",
            Argon2Cost.DEFAULT.toString(),
            Argon2Cost.RULE,
            raw -> Argon2Cost.parse(raw).isPresent()),
    AUTH_SIGNED_REQUESTS_FROM(
            "auth.signed-requests-from", "loopback", "loopback or anywhere", oneOf("loopback", "anywhere")),
    AUTH_CLOCK_CHECK("auth.clock-check", "on", "on or off", oneOf("on", "off")),
    AUTH_MASTER_KEY(
            "auth.master-key",
            "",
            MasterKey.RULE + ", or empty for master.key in the data folder",
            raw -> raw.isEmpty() || MasterKey.parse(raw).isPresent()),
    ACTIVITY_KEEP_DAYS("activity.keep-days", "90", Rule.COUNT, Setting::isCount),
    DEVICE_READ_BY("device.read-by", "operators", "operators or users", oneOf("operators", "users")),
    LIMITS_CONNECTIONS("limits.connections", "12000", Rule.COUNT, Setting::isCount),
    LIMITS_CONNECTIONS_PER_ADDRESS("limits.connections-per-address", "100", Rule.COUNT, Setting::isCount),
    LIMITS_UNKNOWN_CONNECTIONS_PER_ADDRESS(
            "limits.unknown-connections-per-address", "50", Rule.COUNT, Setting::isCount),
    LIMITS_REQUESTS_PER_CONNECTION("limits.requests-per-connection", "1000", Rule.COUNT, Setting::isCount),
    LIMITS_READS_PER_MINUTE("limits.reads-per-minute", "600", Rule.COUNT, Setting::isCount),
    LIMITS_WRITES_PER_MINUTE("limits.writes-per-minute", "120", Rule.COUNT, Setting::isCount),
    LIMITS_DEVICE_CHANGES_PER_MINUTE("limits.device-changes-per-minute", "30", Rule.COUNT, Setting::isCount),
    LIMITS_LOG_INS_PER_MINUTE("limits.log-ins-per-minute", "5", Rule.COUNT, Setting::isCount),
    LIMITS_LOG_INS_PER_ADDRESS_AND_MINUTE("limits.log-ins-per-address-and-minute", "20", Rule.COUNT, Setting::isCount),
    LIMITS_LOG_INS_PER_NAME_AND_MINUTE("limits.log-ins-per-name-and-minute", "100", Rule.COUNT, Setting::isCount),
    LIMITS_SIGN_UPS_PER_HOUR("limits.sign-ups-per-hour", "3", Rule.COUNT, Setting::isCount),
    LIMITS_NAME_CHECKS_PER_MINUTE("limits.name-checks-per-minute", "30", Rule.COUNT, Setting::isCount),
    LIMITS_SENDS_PER_SECOND("limits.sends-per-second", "20", Rule.COUNT, Setting::isCount),
    LIMITS_SEND_BURST("limits.send-burst", "60", Rule.COUNT, Setting::isCount),
    LIMITS_SEND_BYTES_PER_SECOND("limits.send-bytes-per-second", "262144", Rule.COUNT, Setting::isCount),
    LIMITS_SOCKETS_PER_USER("limits.sockets-per-user", "20", Rule.COUNT, Setting::isCount),
    LIMITS_OUTBOUND_ENTRIES("limits.outbound-entries", "256", Rule.COUNT, Setting::isCount),
    LIMITS_OUTBOUND_BYTES("limits.outbound-bytes", "1048576", Rule.COUNT, Setting::isCount),
    LIMITS_OUTBOUND_BYTES_IN_ALL("limits.outbound-bytes-in-all", "134217728", Rule.COUNT, Setting::isCount),
    LIMITS_OUTBOUND_WAIT("limits.outbound-wait", "10s", Rule.SECONDS, Setting::isSeconds),
    LIMITS_PING_EVERY("limits.ping-every", "30s", Rule.SECONDS, Setting::isSeconds),
    LOG_LEVEL("log.level", "INFO", "ERROR, WARN, INFO or DEBUG", oneOf("ERROR", "WARN", "INFO", "DEBUG")),
    LOG_FOLDER("log.folder", "", "a folder, or empty for logs in the data folder", raw -> true);

    private static final String ORIGIN = "https?://[^/?#@\\s]+";

    private final String key;
    private final String fallback;
    private final String rule;
    private final Predicate<String> accepts;

    Setting(String key, String fallback, String rule, Predicate<String> accepts) {
        this.key = key;
        this.fallback = fallback;
        this.rule = rule;
        this.accepts = accepts;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Its name in a file, under {@code althing.} */
    String key() {
        return key;
    }

    /** Its name in the environment. */
    String variable() {
        return "ALTHING_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Whether it is shown to nobody, and given by the environment alone, in itself or as a file that holds it. */
    boolean isSecret() {
        return this == AUTH_MASTER_KEY;
    }

    /** The variable that names a file with its value. */
    String fileVariable() {
        return variable() + "_FILE";
    }

    String fallback() {
        return fallback;
    }

    String rule() {
        return rule;
    }

    boolean accepts(String value) {
        return accepts.test(value);
    }

    private static Predicate<String> oneOf(String... values) {
        return raw -> Arrays.asList(values).contains(raw);
    }

    private static boolean isOriginOrEmpty(String raw) {
        return raw.isEmpty() || raw.matches(ORIGIN);
    }

    private static boolean areOrigins(String raw) {
        return raw.isEmpty() || Arrays.stream(raw.split(",")).map(String::strip).allMatch(one -> one.matches(ORIGIN));
    }

    private static boolean areRanges(String raw) {
        return raw.isEmpty()
                || Arrays.stream(raw.split(","))
                        .map(String::strip)
                        .allMatch(one -> AddressRange.parse(one).isPresent());
    }

    private static boolean isStorage(String raw) {
        return raw.isEmpty() || raw.equals("memory") || raw.matches("jdbc:sqlite:[^:?]+");
    }

    private static boolean isCount(String raw) {
        return raw.matches("[1-9][0-9]{0,8}|1000000000");
    }

    private static boolean isSeconds(String raw) {
        return raw.matches("[1-9][0-9]{0,5}s");
    }

    /** Sentences that several settings share. */
    private static final class Rule {
        static final String COUNT = "a whole number from 1 to 1000000000";
        static final String SECONDS = "a number of seconds, such as 10s";
    }
}
