package org.althing.adapter.http.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.althing.adapter.http.document.Route.Input;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.adapter.http.problem.Problems;
import org.althing.adapter.http.problem.TokenError;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.wire.WireWriter;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** The description of the API (OpenAPI 3.1), made from {@link Routes}, the types that they name, and nothing else. */
final class OpenApi {
    private static final String HEADERS = "#/components/headers/";

    private final Schemas schemas = new Schemas();
    private final Map<String, Object> problemExamples = new TreeMap<>();

    private OpenApi() {}

    static Map<String, Object> describe(List<Route> routes, String version) {
        return new OpenApi().document(routes, version);
    }

    private Map<String, Object> document(List<Route> routes, String version) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var route : routes) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>()).put(route.method(), operation(route));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", info(version));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("tags", tags());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> info(String version) {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", "Althing");
        info.put("version", version);
        info.put(
                "description",
                "Rooms, and small machines. Every refusal is a problem document (RFC 9457) whose code programs may branch"
                        + " on; every answer carries X-Request-Id. HEAD works wherever GET does.");
        info.put("license", Fields.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private static List<Object> tags() {
        return List.of(
                Fields.of("name", "accounts", "description", "Who one is, and what one shows for it"),
                Fields.of("name", "administration", "description", "What administrators see and change"),
                Fields.of("name", "rooms", "description", "Rooms and what is said in them"),
                Fields.of("name", "machine", "description", "The machine that the server runs on"),
                Fields.of("name", "server", "description", "The server itself"));
    }

    private Map<String, Object> operation(Route route) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", route.id());
        operation.put("summary", route.summary());
        operation.put("tags", List.of(route.tag()));
        operation.put("security", security(route));
        operation.put("x-rate-limit", route.limit().policy());
        var parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (route.hasBody()) {
            operation.put("requestBody", body(route));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    /** Which credentials open it, and with which scopes; API keys never hold {@code account}. */
    private static List<Object> security(Route route) {
        var rule = route.rule();
        if (route.isFree() || rule == null) {
            return List.of();
        }
        var scopes = Arrays.stream(rule.scope()).map(Scope::toString).toList();
        var forToken = Map.<String, Object>of("accessToken", scopes);
        return scopes.contains(Scope.ACCOUNT.toString())
                ? List.of(forToken)
                : List.of(forToken, Map.of("apiKey", scopes));
    }

    private List<Object> parameters(Route route) {
        var parameters = new ArrayList<>();
        for (var value : route.values()) {
            var parameter = parameter(value.name(), "path", true, schemas.plain(value.type()));
            parameter.put("example", value.example());
            parameters.add(parameter);
        }
        var command = route.command();
        if (route.input() == Input.QUERY && command != null) {
            Schemas.fields(command, route.known())
                    .forEach(field -> parameters.add(
                            parameter(field.name(), "query", Schemas.isRequired(field), schemas.plain(field.raw()))));
        }
        if (route.problems().stream().anyMatch(problem -> problem.status() == 428)) {
            parameters.add(parameter("If-Match", "header", true, Map.of("type", "string")));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    private Map<String, Object> body(Route route) {
        var content = new LinkedHashMap<String, Object>();
        var command = route.command();
        if (route.input() == Input.FORM || command == null) {
            content.put(
                    "application/x-www-form-urlencoded", example(Forms.schema(route.form()), route.requestExample()));
        } else {
            var schema = schemas.read(command, route.known());
            content.put("application/json", example(schema, route.requestExample()));
            if (route.method().equals("patch")) {
                content.put("application/merge-patch+json", example(schema, route.requestExample()));
            }
        }
        return Fields.of("required", route.input() != Input.OPTIONAL_JSON, "content", content);
    }

    private Map<String, Object> responses(Route route) {
        var responses = new TreeMap<String, Object>();
        responses.put(String.valueOf(route.status()), success(route, route.headers(), route.answerExample()));
        if (route.changedExample() != null) {
            responses.put("200", success(route, List.of(), route.changedExample()));
        }
        var byStatus = new TreeMap<Integer, List<ProblemOf>>();
        ProblemOf.of(route)
                .forEach(problem -> byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>())
                        .add(problem));
        byStatus.forEach((status, problems) -> responses.put(String.valueOf(status), failure(route, status, problems)));
        return responses;
    }

    private Map<String, Object> success(Route route, List<String> headers, @Nullable Object example) {
        var response = new LinkedHashMap<String, Object>();
        response.put("description", route.answer() == null && route.status() == 204 ? "Done" : route.summary());
        var names = new ArrayList<>(List.of("X-Request-Id", "RateLimit", "RateLimit-Policy"));
        names.addAll(headers);
        response.put("headers", headers(names));
        var answer = route.answer();
        if (answer != null) {
            var schema = route.isPage() ? schemas.page(answer) : schemas.shown(answer);
            response.put("content", Map.of(route.mediaType(), example(schema, example)));
        } else if (!route.mediaType().isEmpty()) {
            var type = route.mediaType().equals("application/json") ? "object" : "string";
            response.put("content", Map.of(route.mediaType(), Map.of("schema", Map.of("type", type))));
        }
        return response;
    }

    private Map<String, Object> failure(Route route, int status, List<ProblemOf> problems) {
        var response = new LinkedHashMap<String, Object>();
        response.put(
                "description",
                String.join("; ", problems.stream().map(ProblemOf::title).toList()));
        var names = new ArrayList<>(List.of("X-Request-Id", "RateLimit", "RateLimit-Policy"));
        if (status == 401) {
            names.add("WWW-Authenticate");
        }
        if (status == 503 || status == 429) {
            names.add("Retry-After");
        }
        response.put("headers", headers(names));
        response.put(
                "content",
                route.input() == Input.FORM && (status == 400 || status == 401) ? tokenErrors() : documents(problems));
        return response;
    }

    /** What RFC 6749, section 5.2, has in place of problem documents. */
    private Map<String, Object> tokenErrors() {
        var example = new TokenError("invalid_grant", "The credentials are wrong.", Problem.AUTH_FAILED.code());
        return Map.of("application/json", example(schemas.shown(TokenError.class), example));
    }

    private Map<String, Object> documents(List<ProblemOf> problems) {
        var examples = new LinkedHashMap<String, Object>();
        for (var problem : problems) {
            problemExamples.put(problem.code(), Map.of("value", exampleOf(problem)));
            examples.put(problem.code(), Map.of("$ref", "#/components/examples/" + problem.code()));
        }
        return Map.of(
                Problems.MEDIA_TYPE,
                Fields.of("schema", Map.of("$ref", "#/components/schemas/Problem"), "examples", examples));
    }

    private static Map<String, ?> exampleOf(ProblemOf problem) {
        var errors = problem.code().equals(Problem.REQUEST_INVALID.code())
                ? List.of(new FieldError("/name", FieldError.MISSING, "It must be given."))
                : List.<FieldError>of();
        return new ProblemDocument(problem.code(), problem.status(), problem.title(), problem.title() + ".", errors)
                .tree(Examples.REQUEST_ID);
    }

    private Map<String, Object> components() {
        var components = new LinkedHashMap<String, Object>();
        schemas.components().put("Problem", problemSchema());
        components.put("schemas", schemas.components());
        components.put("examples", problemExamples);
        components.put("headers", headerComponents());
        components.put("securitySchemes", securitySchemes());
        return components;
    }

    private Map<String, Object> problemSchema() {
        var fields = new LinkedHashMap<String, Object>();
        var text = Map.of("type", "string");
        fields.put("type", Fields.of("type", "string", "description", "urn:althing:problem: and the code"));
        fields.put("title", text);
        fields.put("status", Map.of("type", "integer"));
        fields.put("detail", text);
        fields.put("instance", Fields.of("type", "string", "description", "urn:uuid: and the X-Request-Id"));
        fields.put("code", Fields.of("type", "string", "description", "stable: programs may branch on it"));
        fields.put("errors", Fields.of("type", "array", "items", schemas.shown(FieldError.class)));
        return Fields.of(
                "type",
                "object",
                "properties",
                fields,
                "required",
                List.of("type", "title", "status", "detail", "instance", "code"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> headers(List<String> names) {
        var headers = new LinkedHashMap<String, Object>();
        names.forEach(name -> headers.put(name, Map.of("$ref", HEADERS + name)));
        return headers;
    }

    private static Map<String, Object> headerComponents() {
        var headers = new LinkedHashMap<String, Object>();
        headers.put("X-Request-Id", header("By this the server's log names the request"));
        headers.put("Location", header("Where the thing that was made is"));
        headers.put("ETag", header("The version, for If-Match of a change"));
        headers.put("WWW-Authenticate", header("What to show"));
        headers.put("Retry-After", header("After how many seconds to come again"));
        headers.put("RateLimit", header("How many more requests of this kind are answered, and when all are again"));
        headers.put("RateLimit-Policy", header("How many requests of this kind are answered in how many seconds"));
        return headers;
    }

    private static Map<String, Object> header(String description) {
        return Fields.of("description", description, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> securitySchemes() {
        var schemes = new LinkedHashMap<String, Object>();
        schemes.put(
                "accessToken",
                Fields.of(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "bearerFormat",
                        "JWT",
                        "description",
                        "A token of /api/v1/auth/token; an API key is taken in this header too"));
        schemes.put("apiKey", Fields.of("type", "apiKey", "in", "header", "name", "X-API-Key"));
        return schemes;
    }

    private static Map<String, Object> example(Map<String, Object> schema, @Nullable Object example) {
        return Fields.of("schema", schema, "example", WireWriter.tree(example));
    }
}
