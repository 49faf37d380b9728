package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.althing.adapter.http.json.Json;
import org.jspecify.annotations.Nullable;

/** An answer of the server, with the questions that tests ask of it. */
record Reply(HttpResponse<byte[]> raw) {
    int status() {
        return raw.statusCode();
    }

    @Nullable
    String header(String name) {
        return raw.headers().firstValue(name).orElse(null);
    }

    /** Where the thing that was made is. */
    String location() {
        return raw.headers().firstValue("Location").orElseThrow(() -> new AssertionError("no Location in " + text()));
    }

    String text() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }

    /** The body, which must be a JSON object. */
    Map<?, ?> json() {
        var tree = assertInstanceOf(Json.Tree.class, Json.read(raw.body()), this::text);
        return assertInstanceOf(Map.class, tree.value(), this::text);
    }

    /** A field of the body that is text. */
    String string(String field) {
        return assertInstanceOf(String.class, json().get(field), this::text);
    }

    /** The items of a page. */
    List<?> items() {
        return assertInstanceOf(List.class, json().get("items"), this::text);
    }

    Reply is(int status) {
        assertEquals(status, status(), this::text);
        return this;
    }

    /** That it is a problem document of this status and code, whole and free of surprises. */
    Reply isProblem(int status, String code) {
        is(status);
        assertEquals("application/problem+json", header("Content-Type"), this::text);
        var problem = json();
        assertEquals(code, problem.get("code"), this::text);
        assertEquals("urn:althing:problem:" + code, problem.get("type"), this::text);
        assertEquals((long) status, problem.get("status"), this::text);
        assertFalse(string("title").isBlank(), this::text);
        assertFalse(string("detail").isBlank(), this::text);
        assertEquals("urn:uuid:" + header("X-Request-Id"), problem.get("instance"), this::text);
        return this;
    }

    /** That the only thing wrong with the input is one part, in one way. */
    Reply blames(String pointer, String errorCode) {
        var errors = assertInstanceOf(List.class, json().get("errors"), this::text);
        assertEquals(1, errors.size(), this::text);
        var error = assertInstanceOf(Map.class, errors.getFirst(), this::text);
        assertEquals(pointer, error.get("pointer"), this::text);
        assertEquals(errorCode, error.get("code"), this::text);
        return this;
    }
}
