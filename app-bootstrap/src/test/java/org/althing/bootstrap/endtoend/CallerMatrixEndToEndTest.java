package org.althing.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.althing.application.identity.SignedRequest;
import org.althing.application.identity.SigningSecret;
import org.althing.bootstrap.endtoend.CallerMatrix.Who;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.Leniently;
import org.althing.bootstrap.program.RunningAlthing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Walks the whole of {@link CallerMatrix} over real HTTP and sockets; a route or frame without a row fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallerMatrixEndToEndTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a password of the matrix";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RunningAlthing server;
    private Api api;
    private Map<?, ?> paths;
    private int worlds;

    /** Everybody of one row, fresh: what a row changes is not the next one's. */
    private record World(String room, Map<Who, String> credentials, SigningSecret secret) {}

    @BeforeAll
    void serve(@TempDir Path home) throws Exception {
        server = RunningAlthing.serve(
                home, Leniently.with(Map.of("ALTHING_DATASOURCE_URL", "memory", "ALTHING_AUTH_ARGON2", "m=8,t=1,p=1")));
        api = new Api(server.address());
        var made = RunningAlthing.run(home, PASSWORD + "\n", "admin", "create", "odin", "--password-stdin");
        assertEquals(0, made.exitCode(), made::output);
        var openApi = HTTP.send(
                HttpRequest.newBuilder(server.address().resolve("/openapi.yaml"))
                        .build(),
                BodyHandlers.ofString());
        paths = (Map<?, ?>) new Yaml().<Map<?, ?>>load(openApi.body()).get("paths");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void every_route_and_every_frame_has_a_row() throws ClassNotFoundException {
        var there = new TreeSet<String>();
        paths.forEach((path, methods) -> ((Map<?, ?>) methods)
                .keySet()
                .forEach(method -> there.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        there.add("SOCKET /ws/{room}");
        Arrays.stream(Class.forName("org.althing.adapter.websocket.Inbound").getPermittedSubclasses())
                .map(frame -> frame.getSimpleName().toLowerCase(Locale.ROOT))
                .filter(frame -> !frame.equals("wrong") && !frame.equals("noise"))
                .forEach(frame -> there.add("FRAME " + frame));
        assertEquals(there, new TreeSet<>(CallerMatrix.rows().keySet()));
    }

    @Test
    void each_may_do_what_the_table_says_and_nothing_else() throws Exception {
        var found = new LinkedHashMap<String, Map<Who, String>>();
        for (var row : CallerMatrix.rows().keySet()) {
            var world = world();
            var cells = new EnumMap<Who, String>(Who.class);
            for (var who : Who.values()) {
                cells.put(
                        who,
                        row.startsWith("FRAME") || row.startsWith("SOCKET")
                                ? socket(row, who, world)
                                : call(row, who, world));
            }
            found.put(row, cells);
        }
        assertEquals(lines(CallerMatrix.rows()), lines(found));
    }

    private static String lines(Map<String, Map<Who, String>> rows) {
        return rows.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private World world() throws Exception {
        var number = ++worlds;
        var odin = api.token("odin", PASSWORD);
        var credentials = new EnumMap<Who, String>(Who.class);
        for (var who : new Who[] {Who.STRANGER, Who.MEMBER, Who.OWNER, Who.DISABLED}) {
            api.signUp(name(who, number), PASSWORD);
            credentials.put(who, api.token(name(who, number), PASSWORD));
        }
        credentials.put(Who.ADMIN, odin);
        var owner = credentials.get(Who.OWNER);
        var room = "cellar-" + number;
        Api.expect(201, api.post("/api/v1/rooms", owner, Map.of("name", room, "kind", "public")));
        Api.expect(200, api.post("/api/v1/rooms/" + room + "/join", credentials.get(Who.MEMBER), Map.of()));
        credentials.put(
                Who.KEY,
                Api.expect(201, api.post("/api/v1/keys", owner, Map.of("name", "k", "scopes", new String[] {"games:read"
                        })))
                        .path("secret")
                        .asText());
        send("PATCH", "/api/v1/users/" + name(Who.DISABLED, number), odin, "{\"disabled\":true}");
        var caller = "service-" + number;
        var secret = send(
                        "PUT",
                        "/api/v1/admin/callers/" + caller,
                        odin,
                        "{\"scopes\":[\"admin\",\"device:control\",\"device:read\",\"rooms:write\",\"games:write\"]}")
                .body();
        var hex = JSON.readTree(secret).path("secret").asText();
        return new World(room, credentials, SigningSecret.parse(hex).orElseThrow());
    }

    private static String name(Who who, int number) {
        return who.name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    private HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String call(String row, Who who, World world) throws Exception {
        var method = row.substring(0, row.indexOf(' '));
        var route = row.substring(row.indexOf(' ') + 1);
        var operation = (Map<?, ?>) ((Map<?, ?>) paths.get(route)).get(method.toLowerCase(Locale.ROOT));
        var path = route.replace("{room}", world.room())
                .replace("{user}", name(Who.STRANGER, worlds))
                .replace("{seq}", "1")
                .replace("{name}", "some-name")
                .replace("{file}", "start.js")
                .replaceAll("\\{id}", UUID.randomUUID().toString());
        if (path.endsWith("availability")) {
            path += "?name=somebody";
        }
        var content = operation.get("requestBody") == null
                ? Map.of()
                : (Map<?, ?>) ((Map<?, ?>) operation.get("requestBody")).get("content");
        var isForm = content.containsKey("application/x-www-form-urlencoded");
        var body = content.isEmpty() ? "" : isForm ? "token=x" : json(content);
        var request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body));
        if (!content.isEmpty()) {
            request.header("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/json");
        }
        credential(request, method, path, body, who, world);
        return mark(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    private static String json(Map<?, ?> content) throws Exception {
        var example = ((Map<?, ?>) content.get("application/json")).get("example");
        return JSON.writeValueAsString(example == null ? Map.of() : example);
    }

    private void credential(
            HttpRequest.Builder request, String method, String path, String body, Who who, World world) {
        headers(method, path, body, who, world).forEach(request::header);
    }

    private Map<String, String> headers(String method, String path, String body, Who who, World world) {
        if (who == Who.NOBODY) {
            return Map.of();
        }
        if (who != Who.SERVICE) {
            return Map.of("Authorization", "Bearer " + world.credentials().get(who));
        }
        var parts = path.split("\\?", 2);
        var time = String.valueOf(Instant.now().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        var signed = new SignedRequest(
                "service-" + worlds,
                time,
                nonce,
                method,
                parts[0],
                parts.length == 2 ? parts[1] : "",
                body.getBytes(UTF_8));
        return Map.of(
                "X-Althing-Caller",
                "service-" + worlds,
                "X-Althing-Timestamp",
                time,
                "X-Althing-Nonce",
                nonce,
                "X-Request-Signature",
                world.secret().sign(signed.canonical()));
    }

    /** Which sign of the table an answer is. */
    private static String mark(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            return String.valueOf(answer.statusCode());
        }
        return answer.statusCode() == 404 && code(answer.body()).equals("room.not-found") ? "404" : "+";
    }

    private static String code(String body) throws Exception {
        JsonNode tree = JSON.readTree(body);
        return tree.path("code").asText();
    }

    /** A frame passes where it is answered by what it is to be answered by. */
    private String socket(String row, Who who, World world) throws Exception {
        var heard = new Heard();
        var path = "/ws/" + world.room();
        var builder = HTTP.newWebSocketBuilder();
        headers("GET", path, "", who, world).forEach(builder::header);
        final WebSocket socket;
        try {
            socket = builder.buildAsync(
                            URI.create(server.address().resolve(path).toString().replaceFirst("^http", "ws")), heard)
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return String.valueOf(refused.getResponse().statusCode());
            }
            throw e;
        }
        try {
            var frame = row.substring(row.indexOf(' ') + 1);
            switch (frame) {
                case "send" -> socket.sendText("{\"type\":\"send\",\"id\":\"m-" + who + "\",\"body\":\"x\"}", true);
                case "history" -> socket.sendText("{\"type\":\"history\",\"id\":\"h\",\"before\":9,\"limit\":9}", true);
                case "ping" -> socket.sendText("{\"type\":\"ping\",\"id\":\"p\"}", true);
                default -> {
                    return heard.next("welcome");
                }
            }
            return heard.next(
                    Map.of("send", "ack", "history", "page", "ping", "pong").get(frame));
        } finally {
            socket.abort();
        }
    }

    /** What comes over a socket, until the type of message that is waited for. */
    private static final class Heard implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, CompletableFuture<String>> types = new ConcurrentHashMap<>();

        String next(@Nullable String type) throws Exception {
            return CompletableFuture.anyOf(of(String.valueOf(type)), of("error"))
                    .get(10, TimeUnit.SECONDS)
                    .toString();
        }

        private CompletableFuture<String> of(String type) {
            return types.computeIfAbsent(type, any -> new CompletableFuture<>());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    var message = JSON.readTree(text.toString());
                    var type = message.path("type").asText();
                    of(type).complete(
                                    type.equals("error")
                                            ? message.path("problem")
                                                    .path("status")
                                                    .asText()
                                            : "+");
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
