package org.althing.adapter.http.exchange;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.althing.adapter.http.problem.RequestId;
import org.slf4j.MDC;

/** Gives every request a name, tells it to the log and to whoever asked. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class NameRequests implements Ordered {
    /** By this, lines of the log name the request that they belong to. */
    static final String IN_LOG = "requestId";

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new LogContext(RequestId.of(request)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private record LogContext(String requestId) implements ThreadPropagatedContextElement<String> {
        @Override
        public String updateThreadContext() {
            var before = MDC.get(IN_LOG);
            MDC.put(IN_LOG, requestId);
            return before == null ? "" : before;
        }

        @Override
        public void restoreThreadContext(String before) {
            if (before.isEmpty()) {
                MDC.remove(IN_LOG);
            } else {
                MDC.put(IN_LOG, before);
            }
        }
    }
}
