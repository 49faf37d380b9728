package org.althing.adapter.http.limits;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.adapter.http.exchange.ClientAddress;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.adapter.http.problem.Problems;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Counts every request and refuses those that are too many, once it is known who calls; what could not be identified is
 * counted by its address. Each answer tells how much is left.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class LimitRequests implements Ordered {
    private static final int AFTER_IDENTIFYING = -900;
    private static final String ATTRIBUTE = Limits.Count.class.getName();

    /** Whoever watches over the server must not be kept from it. */
    private static final Pattern NOT_COUNTED = Pattern.compile("/health/.*");

    private final Limits limits;
    private final ClientAddress clientAddress;

    LimitRequests(Limits limits, ClientAddress clientAddress) {
        this.limits = limits;
        this.clientAddress = clientAddress;
    }

    @RequestFilter
    Optional<HttpResponse<?>> admit(HttpRequest<?> request) {
        return count(request, caller(request)).map(problem -> tell(request, Problems.answer(request, problem)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        tell(request, response);
    }

    /** Gives an answer the headers about limits; those that are given before this filter need it said. */
    public MutableHttpResponse<?> tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, Limits.Count.class).ifPresent(count -> {
            response.getHeaders().set("RateLimit-Policy", count.policyHeader());
            response.getHeaders().set("RateLimit", count.header());
            if (count.isOver()) {
                response.getHeaders().set("Retry-After", String.valueOf(count.retryInSeconds()));
            }
        });
        return response;
    }

    /** Counts a request, and says why it is not answered if it is one too many. */
    private Optional<ProblemDocument> count(HttpRequest<?> request, @Nullable String caller) {
        if (NOT_COUNTED.matcher(request.getPath()).matches()) {
            return Optional.empty();
        }
        var kind = RequestClass.of(request.getMethod(), request.getPath());
        return tooMany(request, limits.count(kind, caller, clientAddress.of(request)));
    }

    /** Counts a request whose credentials were wrong. */
    public Optional<ProblemDocument> countStranger(HttpRequest<?> request) {
        return count(request, null);
    }

    /** Counts a password that is about to be checked. */
    public Optional<ProblemDocument> countLogIn(HttpRequest<?> request, String name) {
        return limits.countLogIn(name, clientAddress.of(request)).flatMap(over -> tooMany(request, over));
    }

    private static Optional<ProblemDocument> tooMany(HttpRequest<?> request, Limits.Count count) {
        request.setAttribute(ATTRIBUTE, count);
        return count.isOver()
                ? Optional.of(ProblemDocument.of(
                        Problem.REQUEST_TOO_MANY, "Come again in " + count.retryInSeconds() + " seconds."))
                : Optional.empty();
    }

    private static @Nullable String caller(HttpRequest<?> request) {
        return request.getAttribute(Caller.class.getName(), Caller.class)
                .map(Caller::identity)
                .orElse(null);
    }

    @Override
    public int getOrder() {
        return AFTER_IDENTIFYING;
    }
}
