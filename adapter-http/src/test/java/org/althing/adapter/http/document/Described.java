package org.althing.adapter.http.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.althing.adapter.http.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** Holds every answer that any test gets to the description: its status, its media type, its shape and its code. */
public final class Described {
    private static final Map<?, ?> DOCUMENT = document();
    private static final Set<String> SUCCEEDED = ConcurrentHashMap.newKeySet();

    private Described() {}

    /** Fails if the description does not have such an answer to such a request. */
    public static void check(String method, URI uri, int status, String mediaType, byte[] body) {
        var operation = operation(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT), uri);
        if (operation.isEmpty()) {
            return;
        }
        var what = method + " " + uri + " answered " + status + " " + new String(body, StandardCharsets.UTF_8);
        var responses = (Map<?, ?>) operation.get().get("responses");
        var response = (Map<?, ?>) given(responses.get(String.valueOf(status)), what);
        if (status < 400) {
            SUCCEEDED.add(String.valueOf(operation.get().get("operationId")));
        }
        if (!method.equals("HEAD") && status != 204) {
            checkContent(response, mediaType, body, what);
        }
    }

    /** The operations that a test has seen succeed. */
    public static Set<String> succeeded() {
        return new LinkedHashSet<>(SUCCEEDED);
    }

    /** All operations. */
    public static Set<String> operations() {
        return Routes.ALL.stream().map(Route::id).collect(Collectors.toSet());
    }

    /** A request for which one must be known. */
    public record Guarded(String method, String path, boolean isForm) {}

    /** Such a request for every operation that is not free. */
    public static List<Guarded> guarded() {
        return Routes.ALL.stream()
                .filter(route -> !route.isFree())
                .map(route -> {
                    var path = route.path();
                    for (var value : route.values()) {
                        path = path.replace("{" + value.name() + "}", value.example());
                    }
                    return new Guarded(
                            route.method().toUpperCase(Locale.ROOT), path, route.input() == Route.Input.FORM);
                })
                .toList();
    }

    /** The example of an operation's request. */
    public static Map<String, ?> requestExample(String operation) {
        var example = Routes.ALL.stream()
                .filter(route -> route.id().equals(operation))
                .findFirst()
                .orElseThrow()
                .requestExample();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        ((Map<?, ?>) given(example, operation)).forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    private static void checkContent(Map<?, ?> response, String mediaType, byte[] body, String what) {
        var content = (Map<?, ?>) given(response.get("content"), what);
        var type = mediaType.split(";")[0];
        if (!type.endsWith("json")) {
            return;
        }
        var media = (Map<?, ?>) given(content.get(type), what);
        var tree = assertInstanceOf(Json.Tree.class, Json.read(body), what).value();
        assertEquals(List.of(), SchemaCheck.complaints(DOCUMENT, media.get("schema"), tree), what);
        if (type.equals("application/problem+json")) {
            var code = ((Map<?, ?>) given(tree, what)).get("code");
            given(((Map<?, ?>) media.get("examples")).get(code), what);
        }
    }

    private static Optional<Map<?, ?>> operation(String method, URI uri) {
        var paths = (Map<?, ?>) DOCUMENT.get("paths");
        var asked = uri.getRawPath().split("/");
        var fitting = new ArrayList<String>();
        for (var path : paths.keySet()) {
            if (fits(String.valueOf(path).split("/"), asked)) {
                fitting.add(String.valueOf(path));
            }
        }
        // A word is nearer than a variable.
        fitting.sort(
                Comparator.comparing(path -> path.chars().filter(c -> c == '{').count()));
        return fitting.stream().findFirst().map(path -> (Map<?, ?>) ((Map<?, ?>) paths.get(path)).get(method));
    }

    private static boolean fits(String[] template, String[] asked) {
        if (template.length != asked.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    private static Map<?, ?> document() {
        var json = Json.write(OpenApi.describe(Routes.ALL, "test"));
        if (Json.read(json) instanceof Json.Tree(Map<?, ?> tree)) {
            return tree;
        }
        throw new AssertionError("the description is no JSON");
    }

    private static Object given(@Nullable Object value, String what) {
        Assertions.assertNotNull(value, what);
        return value;
    }
}
