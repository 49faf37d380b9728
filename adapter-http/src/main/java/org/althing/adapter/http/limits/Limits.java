package org.althing.adapter.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.althing.domain.AddressFamily;
import org.althing.domain.IpAddress;
import org.althing.domain.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests in buckets that fill again at a steady rate. Limits are this node's own, and go with it. Thread-safe.
 *
 * <p>Whoever has many addresses could have as many buckets: those least asked for are forgotten, and a network of IPv6, as it
 * is given to one customer (RFC 6177), is counted as one address.
 */
@Singleton
final class Limits {
    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int CUSTOMER_BYTES = 8;

    private final RequestLimits limits;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    private record Key(RequestClass kind, String whose) {}

    Limits(RequestLimits limits, @Nullable TimeMeter time) {
        this.limits = limits;
        this.time = time == null ? TimeMeter.SYSTEM_MILLISECONDS : time;
    }

    /**
     * What is left after a request was counted.
     *
     * @param left how many more would be answered now
     * @param fullInSeconds when all of the limit is there again
     * @param retryInSeconds when one more would be answered; zero: now
     */
    record Count(RequestClass kind, int limit, boolean isOver, long left, long fullInSeconds, long retryInSeconds) {
        /** As draft-ietf-httpapi-ratelimit-headers-09, section 4, has it. */
        String header() {
            return "\"" + kind.policy() + "\";r=" + left + ";t=" + fullInSeconds;
        }

        /** As section 3 of that draft has it. */
        String policyHeader() {
            return "\"" + kind.policy() + "\";q=" + limit + ";w="
                    + kind.period().toSeconds();
        }
    }

    /**
     * Counts a request.
     *
     * @param caller who sends it, by any name that is theirs alone; {@code null}: it is not known
     */
    Count count(RequestClass kind, @Nullable String caller, IpAddress address) {
        var byCaller = kind.whose() == RequestClass.Whose.CALLERS && caller != null;
        return count(kind, byCaller ? "caller " + caller : customer(address));
    }

    /** Counts an attempt to log in; the first limit that it is over, if it is over one. */
    Optional<Count> countLogIn(String name, IpAddress address) {
        var skeleton = Skeleton.of(name).value();
        return Stream.of(
                        count(RequestClass.LOG_IN, customer(address) + " " + skeleton),
                        count(RequestClass.LOG_IN_ADDRESS, customer(address)),
                        count(RequestClass.LOG_IN_NAME, skeleton))
                .filter(Count::isOver)
                .findFirst();
    }

    private Count count(RequestClass kind, String whose) {
        var limit = kind.limit(limits);
        var probe = buckets.get(new Key(kind, whose), key -> bucket(limit, kind.period()))
                .tryConsumeAndReturnRemaining(1);
        return new Count(
                kind,
                limit,
                !probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int limit, Duration period) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, period))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String customer(IpAddress address) {
        return address.family() == AddressFamily.INET
                ? address.value()
                : IpAddress.of(Arrays.copyOf(Arrays.copyOf(address.bytes(), CUSTOMER_BYTES), 16))
                        .value();
    }

    /** Rounded up: earlier is too early. */
    private static long seconds(long nanos) {
        return nanos <= 0 ? 0 : Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
