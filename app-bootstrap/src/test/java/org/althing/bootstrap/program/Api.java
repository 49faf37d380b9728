package org.althing.bootstrap.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The HTTP API as a client without any library of ours sees it. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    public Api(URI address) {
        this.address = address;
    }

    public record Answer(int status, JsonNode body) {}

    public Answer get(String path, @Nullable String token) throws Exception {
        return send(request(path, token).GET().build());
    }

    public Answer post(String path, @Nullable String token, Map<String, ?> body) throws Exception {
        var json = JSON.writeValueAsString(body);
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public void signUp(String name, String password) throws Exception {
        expect(201, post("/api/v1/users", null, Map.of("name", name, "password", password)));
    }

    public String token(String name, String password) throws Exception {
        return expect(200, logIn(name, password)).path("access_token").asText();
    }

    public Answer logIn(String name, String password) throws Exception {
        var form = Map.of("grant_type", "password", "username", name, "password", password).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("/api/v1/auth/token", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** All entries of a room, page by page. */
    public List<JsonNode> timeline(String room, String token, long after) throws Exception {
        var entries = new ArrayList<JsonNode>();
        var from = after;
        while (true) {
            var page = expect(200, get("/api/v1/rooms/" + room + "/entries?limit=200&after=" + from, token));
            page.path("items").forEach(entries::add);
            if (page.path("items").isEmpty()) {
                return entries;
            }
            from = entries.getLast().path("seq").asLong();
        }
    }

    public static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws Exception {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        var body = response.body();
        return new Answer(response.statusCode(), body.isEmpty() ? JSON.nullNode() : JSON.readTree(body));
    }
}
