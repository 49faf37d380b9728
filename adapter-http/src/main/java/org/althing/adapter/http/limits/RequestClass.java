package org.althing.adapter.http.limits;

import io.micronaut.http.HttpMethod;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** What sort of request it is, by which its limit is found. */
public enum RequestClass {
    /** Everything that changes nothing. */
    READ(Duration.ofMinutes(1), Whose.CALLERS, RequestLimits::readsPerMinute),
    /** What changes something that people share. */
    WRITE(Duration.ofMinutes(1), Whose.CALLERS, RequestLimits::writesPerMinute),
    /** What changes the machine. */
    DEVICE_CHANGE(Duration.ofMinutes(1), Whose.CALLERS, RequestLimits::deviceChangesPerMinute),
    /** What makes an account. */
    SIGN_UP(Duration.ofHours(1), Whose.ADDRESSES, RequestLimits::signUpsPerHour),
    /** The question whether a name is free. */
    NAME_CHECK(Duration.ofMinutes(1), Whose.ADDRESSES, RequestLimits::nameChecksPerMinute),
    /** A password from one address for one name. */
    LOG_IN(Duration.ofMinutes(1), Whose.LOG_INS, RequestLimits::logInsPerMinute),
    /** A password from one address for any name. */
    LOG_IN_ADDRESS(Duration.ofMinutes(1), Whose.LOG_INS, RequestLimits::logInsPerAddressAndMinute),
    /** A password from anywhere for one name. */
    LOG_IN_NAME(Duration.ofMinutes(1), Whose.LOG_INS, RequestLimits::logInsPerNameAndMinute);

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern SIGN_UPS = Pattern.compile("/api/v1/(users|setup)");
    private static final Pattern NAME_CHECKS = Pattern.compile("/api/v1/users/availability");
    private static final Pattern MACHINE = Pattern.compile("/api/v1/(network|bluetooth|system|utils)/.*");

    private final Duration period;
    private final Whose whose;
    private final ToIntFunction<RequestLimits> limit;

    /** Whose requests are counted together. */
    enum Whose {
        /** A caller's, or an address's where there is none. */
        CALLERS,
        /** An address's, whoever calls. */
        ADDRESSES,
        /** What is typed at a log-in says it. */
        LOG_INS
    }

    RequestClass(Duration period, Whose whose, ToIntFunction<RequestLimits> limit) {
        this.period = period;
        this.whose = whose;
        this.limit = limit;
    }

    /** Every request is of one; what is not known better counts by its method. */
    public static RequestClass of(HttpMethod method, String path) {
        if (READS.contains(method)) {
            return NAME_CHECKS.matcher(path).matches() ? NAME_CHECK : READ;
        }
        if (method == HttpMethod.POST && SIGN_UPS.matcher(path).matches()) {
            return SIGN_UP;
        }
        return MACHINE.matcher(path).matches() ? DEVICE_CHANGE : WRITE;
    }

    Duration period() {
        return period;
    }

    Whose whose() {
        return whose;
    }

    int limit(RequestLimits limits) {
        return limit.applyAsInt(limits);
    }

    /** Its name in the headers that tell of limits. */
    public String policy() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
