package org.althing.adapter.http.document;

import io.micronaut.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.althing.adapter.http.limits.RequestClass;
import org.althing.application.Caller;
import org.althing.application.Page;
import org.althing.application.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked over HTTP, as the description has it.
 *
 * @param useCase what is called; {@code null}: nothing of the core
 * @param command whose fields are read; {@code null}: none
 * @param input where they stand
 * @param form the fields of a form, where that is what is read
 * @param path what stands in the path, in order
 * @param known which of the command's types are filled from elsewhere
 * @param status of success
 * @param answer the shape of success, or of a page's items; {@code null}: no body
 * @param changedExample what is answered, by 200 and in the same shape, where it was there before; {@code null}: nothing is
 * @param problems beyond those of the use case and those of every route
 */
record Route(
        String method,
        String path,
        String id,
        String summary,
        String tag,
        @Nullable Class<?> useCase,
        @Nullable Class<? extends Record> command,
        Input input,
        List<Forms.Field> form,
        List<PathValue> values,
        List<Class<?>> known,
        int status,
        @Nullable Class<?> answer,
        boolean isPage,
        String mediaType,
        List<String> headers,
        List<ProblemOf> problems,
        @Nullable Object requestExample,
        @Nullable Object answerExample,
        @Nullable Object changedExample) {

    /** Where the fields of a command stand. */
    enum Input {
        QUERY,
        JSON,
        OPTIONAL_JSON,
        FORM,
        NONE
    }

    /** A value in the path. */
    record PathValue(String name, Class<?> type, String example) {}

    Route {
        form = List.copyOf(form);
        values = List.copyOf(values);
        known = List.copyOf(known);
        headers = List.copyOf(headers);
        problems = List.copyOf(problems);
    }

    boolean hasBody() {
        return switch (input) {
            case JSON, OPTIONAL_JSON, FORM -> true;
            case QUERY, NONE -> false;
        };
    }

    /** As what it is counted. */
    RequestClass limit() {
        return RequestClass.of(HttpMethod.parse(method.toUpperCase(Locale.ROOT)), path);
    }

    /** Whether anybody may ask; else the use case says who. */
    boolean isFree() {
        return rule() == null || rule().callers() == UseCase.Callers.ANYBODY;
    }

    @Nullable
    UseCase rule() {
        return useCase == null ? null : useCase.getAnnotation(UseCase.class);
    }

    /** A route to a use case, which names and describes it. */
    static Draft to(Class<?> useCase, String tag, String method, String path) {
        var rule = useCase.getAnnotation(UseCase.class);
        var name = useCase.getSimpleName();
        return new Draft(
                method,
                path,
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                rule.value(),
                tag,
                useCase);
    }

    /** A route to something of the server's own. */
    static Draft own(String id, String summary, String path) {
        return new Draft("get", path, id, summary, "server", null);
    }

    /** A route that is being described. */
    static final class Draft {
        private final String method;
        private final String path;
        private final String id;
        private final String summary;
        private final String tag;
        private final @Nullable Class<?> useCase;
        private @Nullable Class<? extends Record> command;
        private Input input = Input.NONE;
        private List<Forms.Field> form = List.of();
        private final List<PathValue> values = new ArrayList<>();
        private final List<Class<?>> known = new ArrayList<>(List.of(Caller.class));
        private final List<String> headers = new ArrayList<>();
        private final List<ProblemOf> problems = new ArrayList<>();
        private @Nullable Object requestExample;
        private @Nullable Object changedExample;

        private Draft(String method, String path, String id, String summary, String tag, @Nullable Class<?> useCase) {
            this.method = method;
            this.path = path;
            this.id = id;
            this.summary = summary;
            this.tag = tag;
            this.useCase = useCase;
        }

        Draft at(String name, Class<?> type, String example) {
            values.add(new PathValue(name, type, example));
            known.add(type);
            return this;
        }

        Draft known(Class<?> type) {
            known.add(type);
            return this;
        }

        Draft header(String name) {
            headers.add(name);
            return this;
        }

        Draft problem(ProblemOf problem) {
            problems.add(problem);
            return this;
        }

        Draft query(Class<? extends Record> read) {
            command = read;
            input = Input.QUERY;
            return this;
        }

        Draft json(Class<? extends Record> read, Map<String, ?> example) {
            command = read;
            input = Input.JSON;
            requestExample = example;
            return this;
        }

        Draft optionalJson(Class<? extends Record> read) {
            command = read;
            input = Input.OPTIONAL_JSON;
            requestExample = Map.of();
            return this;
        }

        Draft form(List<Forms.Field> fields, Map<String, ?> example) {
            input = Input.FORM;
            form = fields;
            requestExample = example;
            return this;
        }

        Route ok(Class<?> shape, Object example) {
            return answers(200, shape, false, "application/json", example);
        }

        Route page(Class<?> items, Page<?> example) {
            return answers(200, items, true, "application/json", example);
        }

        Route created(Class<?> shape, Object example) {
            return header("Location").answers(201, shape, false, "application/json", example);
        }

        /** What is put: made where there was none, else changed. */
        Route createdOrChanged(Class<?> shape, Object created, Object changed) {
            changedExample = changed;
            return created(shape, created);
        }

        Route nothing() {
            return answers(204, null, false, "", null);
        }

        Route text(String mediaType) {
            return answers(200, null, false, mediaType, null);
        }

        private Route answers(
                int status, @Nullable Class<?> shape, boolean isPage, String mediaType, @Nullable Object example) {
            return new Route(
                    method,
                    path,
                    id,
                    summary,
                    tag,
                    useCase,
                    command,
                    input,
                    form,
                    values,
                    known,
                    status,
                    shape,
                    isPage,
                    mediaType,
                    headers,
                    problems,
                    requestExample,
                    example,
                    changedExample);
        }
    }
}
