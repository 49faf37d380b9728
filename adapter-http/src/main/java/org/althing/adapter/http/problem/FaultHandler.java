package org.althing.adapter.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody expected is a bug: it goes to the log in full, and to the caller as a number to quote. */
@Singleton
final class FaultHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        LOG.error(
                "{}: {} {} failed by a fault of ours",
                RequestId.of(request),
                request.getMethodName(),
                request.getPath(),
                fault);
        return Problems.answer(request, ErrorAnswers.fault());
    }
}
