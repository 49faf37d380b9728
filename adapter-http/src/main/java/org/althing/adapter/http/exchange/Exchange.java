package org.althing.adapter.http.exchange;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.althing.adapter.http.json.Answers;
import org.althing.adapter.http.json.Json;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.adapter.http.problem.Problems;
import org.althing.adapter.http.problem.RequestId;
import org.althing.application.Access;
import org.althing.application.Caller;
import org.althing.application.Origin;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.UseCase;
import org.althing.application.wire.WireReader;
import org.althing.application.wire.WireType;
import org.althing.application.wire.WireWriter;
import org.althing.domain.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a use case, and the answers that may come back.
 *
 * <p>A controller says what stands in the path, how the rest is read, and what is done with the command. The caller's
 * right to call the use case is looked at before anything they sent is; the use case looks again.
 */
public final class Exchange {
    /** Where the API begins; places that answers name are written from here. */
    public static final String ROOT = "/api/v1";

    private final HttpRequest<?> request;
    private final List<Object> given = new ArrayList<>();
    private @Nullable ProblemDocument obstacle;

    Exchange(HttpRequest<?> request) {
        this.request = request;
        given.add(caller());
    }

    public Caller caller() {
        return request.getAttribute(Caller.class.getName(), Caller.class).orElseGet(Caller.Stranger::new);
    }

    public HttpRequest<?> request() {
        return request;
    }

    /**
     * Takes a value from the path.
     *
     * @param unknown what it means that it is none: nothing of such a name can be there
     */
    public Exchange at(Class<?> type, String raw, Problem unknown) {
        var wire = WireType.of(type).orElseThrow(() -> new IllegalArgumentException(type + " cannot be read"));
        var value = wire.read(raw);
        if (value.isPresent()) {
            given.add(value.get());
            return this;
        }
        return blocked(ProblemDocument.of(unknown, "Nothing is called so; it would be " + wire.rule() + "."));
    }

    /** Takes a value that was found elsewhere in the request. */
    public Exchange with(Object value) {
        given.add(value);
        return this;
    }

    /**
     * Takes the versions on which a change may be made from {@code If-Match}.
     *
     * @param any what the command has for {@code *}
     * @param versions what it has for tags
     */
    public Exchange matching(Object any, Function<Set<Long>, ?> versions) {
        var headers = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        if (headers.isEmpty()) {
            return blocked(ProblemDocument.of(
                    DoorProblem.PRECONDITION_REQUIRED, "Read it first, and give its ETag in If-Match."));
        }
        return switch (EntityTag.read(String.join(",", headers))) {
            case EntityTag.Any all -> with(any);
            case EntityTag.Versions(var numbers) -> with(versions.apply(numbers));
            case EntityTag.Malformed malformed ->
                blocked(ProblemDocument.of(
                        DoorProblem.UNREADABLE, "If-Match must be * or a list of ETags, quotes included."));
        };
    }

    /** Does something with a command whose fields stand in the query, if they are in the address at all. */
    public <C extends Record> HttpResponse<?> query(Class<C> command, Function<C, HttpResponse<?>> use) {
        var obstacle = obstacle(command);
        if (obstacle != null) {
            return refuse(obstacle);
        }
        return switch (Parameters.ofQuery(request)) {
            case Parameters.Read read -> bind(command, WireReader.Form.TEXT, read.fields(), use);
            case Parameters.Repeated repeated -> refuse(ProblemDocument.invalid(repeated.errors()));
        };
    }

    /** Does something with a command whose fields are those of a JSON object. */
    public <C extends Record> HttpResponse<?> json(Class<C> command, Function<C, HttpResponse<?>> use) {
        return json(command, false, use);
    }

    /** The same where there need be no body: none is an object without fields. */
    public <C extends Record> HttpResponse<?> optionalJson(Class<C> command, Function<C, HttpResponse<?>> use) {
        return json(command, true, use);
    }

    private <C extends Record> HttpResponse<?> json(
            Class<C> command, boolean isOptional, Function<C, HttpResponse<?>> use) {
        var obstacle = obstacle(command);
        if (obstacle != null) {
            return refuse(obstacle);
        }
        if (!isOptional && request.getContentType().isEmpty()) {
            return refuse(untyped());
        }
        var strays = Parameters.strays(request);
        if (!strays.isEmpty()) {
            return refuse(ProblemDocument.invalid(strays));
        }
        return switch (Bodies.read(request)) {
            case Bodies.Arrived body -> {
                if (isOptional && body.bytes().length == 0) {
                    yield bind(command, WireReader.Form.JSON, Map.of(), use);
                }
                yield request.getContentType().isEmpty() ? refuse(untyped()) : parse(command, body.bytes(), use);
            }
            case Bodies.Refused refused -> refuse(refused.problem());
        };
    }

    /** Does something with a form. */
    public HttpResponse<?> form(Function<Form, HttpResponse<?>> use) {
        return switch (Bodies.read(request)) {
            case Bodies.Arrived body ->
                switch (Form.read(body.bytes())) {
                    case Form.Read(var form) -> Origin.during(origin(), () -> use.apply(form));
                    case Form.Unfit(var problem) -> refuse(problem);
                };
            case Bodies.Refused refused -> refuse(refused.problem());
        };
    }

    /** Why the caller may not call a use case at all, where its command is not read from fields. */
    public Optional<ProblemDocument> denied(Class<?> useCase) {
        return Access.check(useCase, caller())
                .map(problem -> ProblemDocument.of(problem, Access.explain(problem, useCase)));
    }

    public HttpResponse<?> ok(Object shape) {
        return json(HttpResponse.ok(), shape);
    }

    /** @param version by which the next change may say what it was decided on */
    public HttpResponse<?> ok(Object shape, long version) {
        return json(HttpResponse.ok().header(HttpHeaders.ETAG, EntityTag.of(version)), shape);
    }

    /** @param place of what was made, from {@link #ROOT} */
    public HttpResponse<?> created(String place, Object shape) {
        return json(HttpResponse.created(URI.create(ROOT + place)), shape);
    }

    public HttpResponse<?> noContent() {
        return HttpResponse.noContent();
    }

    public HttpResponse<?> refuse(Refusal refusal) {
        return refuse(ProblemDocument.of(refusal));
    }

    public HttpResponse<?> refuse(ProblemDocument problem) {
        return Problems.answer(request, problem);
    }

    private static ProblemDocument untyped() {
        return ProblemDocument.of(DoorProblem.MEDIA_TYPE, "Say in Content-Type that the body is JSON.");
    }

    private <C extends Record> HttpResponse<?> parse(Class<C> command, byte[] body, Function<C, HttpResponse<?>> use) {
        return switch (Json.read(body)) {
            case Json.Tree(Map<?, ?> object) -> bind(command, WireReader.Form.JSON, Parameters.texted(object), use);
            case Json.Tree other -> refuse(ProblemDocument.of(DoorProblem.UNREADABLE, "The body must be an object."));
            case Json.Unreadable(var detail) -> refuse(ProblemDocument.of(DoorProblem.UNREADABLE, detail));
        };
    }

    private <C extends Record> HttpResponse<?> bind(
            Class<C> command, WireReader.Form form, Map<String, ?> fields, Function<C, HttpResponse<?>> use) {
        return switch (WireReader.read(command, form, fields, given.toArray())) {
            case WireReader.Good<C>(var bound) -> Origin.during(origin(), () -> use.apply(bound));
            case WireReader.Bad<C>(var errors) -> refuse(ProblemDocument.invalid(errors));
        };
    }

    private Origin origin() {
        var address = request.getAttribute(ClientAddress.ATTRIBUTE, IpAddress.class)
                .map(IpAddress::value)
                .orElse(null);
        return new Origin(address, RequestId.of(request));
    }

    private Exchange blocked(ProblemDocument problem) {
        if (obstacle == null) {
            obstacle = problem;
        }
        return this;
    }

    private @Nullable ProblemDocument obstacle(Class<?> command) {
        var useCase = command.getEnclosingClass();
        return useCase != null && useCase.isAnnotationPresent(UseCase.class)
                ? denied(useCase).orElse(obstacle)
                : obstacle;
    }

    private static HttpResponse<?> json(MutableHttpResponse<?> response, Object shape) {
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return Answers.body(response, Json.write(WireWriter.tree(shape)), "application/json");
    }
}
