package org.althing.adapter.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.althing.application.Problem;
import org.althing.application.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storage's trouble is for the log; callers only need to know that they may come again. */
@Singleton
final class StorageUnavailableHandler implements ExceptionHandler<StorageUnavailable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(StorageUnavailableHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, StorageUnavailable trouble) {
        LOG.warn("{}: the storage is unavailable", RequestId.of(request), trouble);
        return Problems.answer(
                request,
                ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "Nothing was done; try again in a few seconds."));
    }
}
