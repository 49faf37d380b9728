package org.althing.adapter.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import org.althing.application.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Gives the errors that Micronaut and Netty find by themselves the form that ours have; what they say in their own words
 * is not passed on.
 */
@Singleton
final class ErrorAnswers implements ErrorResponseProcessor<Object> {
    @Override
    @SuppressWarnings("unchecked") // every body becomes bytes, and the framework asks for no more than an object
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var request = context.getRequest();
        var problem = problem(request, response.code());
        response.status(problem.status(), problem.title());
        return (MutableHttpResponse<Object>) Problems.fill(response, request, problem);
    }

    private static ProblemDocument problem(HttpRequest<?> request, int status) {
        var broken = decodingFailure(request);
        if (broken instanceof TooLongHttpLineException) {
            return ProblemDocument.of(DoorProblem.URI_TOO_LONG, "Method, address and version have 8 KiB together.");
        }
        if (broken instanceof TooLongHttpHeaderException) {
            return ProblemDocument.of(DoorProblem.HEADERS_TOO_LARGE, "All headers together have 16 KiB.");
        }
        if (broken != null) {
            return ProblemDocument.of(DoorProblem.UNREADABLE, "This is not HTTP.");
        }
        return byStatus(request, status);
    }

    private static ProblemDocument byStatus(HttpRequest<?> request, int status) {
        return switch (status) {
            case 401 -> ProblemDocument.of(Problem.AUTH_REQUIRED, "Show a token or an API key.");
            case 403 -> ProblemDocument.of(Problem.AUTH_FORBIDDEN, "This is not for you.");
            case 404 -> ProblemDocument.of(DoorProblem.ROUTE_NOT_FOUND, "Nothing is at " + request.getPath() + ".");
            case 405 -> ProblemDocument.of(DoorProblem.METHOD, "The header Allow says which methods there are.");
            case 406 ->
                ProblemDocument.of(DoorProblem.NOT_ACCEPTABLE, "Answers here are JSON: accept application/json.");
            case 408 -> ProblemDocument.of(DoorProblem.TIMEOUT, "Send the whole request at once.");
            case 413 -> ProblemDocument.of(DoorProblem.TOO_LARGE, "A body has at most 1 MiB.");
            case 414 ->
                ProblemDocument.of(DoorProblem.URI_TOO_LONG, "Method, address and version have 8 KiB together.");
            case 415 -> ProblemDocument.of(DoorProblem.MEDIA_TYPE, "Send JSON, and say so in Content-Type.");
            case 431 -> ProblemDocument.of(DoorProblem.HEADERS_TOO_LARGE, "All headers together have 16 KiB.");
            case 503 -> ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "Try again in a few seconds.");
            default ->
                status >= 500 ? fault() : ProblemDocument.of(DoorProblem.UNREADABLE, "This makes no sense here.");
        };
    }

    static ProblemDocument fault() {
        return ProblemDocument.of(Problem.SERVER_FAULT, "Tell whoever runs the server the number in instance.");
    }

    private static @Nullable Throwable decodingFailure(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? netty.getNativeRequest().decoderResult().cause()
                : null;
    }
}
