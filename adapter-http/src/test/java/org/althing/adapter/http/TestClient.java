package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.althing.adapter.http.document.Described;
import org.althing.adapter.http.json.Json;
import org.althing.application.Caller;
import org.althing.application.identity.AddUser;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to a server, with the same headers every time. */
final class TestClient {
    static final String PASSWORD = "correct horse battery staple";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final TestServer server;
    private final List<String> headers;

    private TestClient(TestServer server, List<String> headers) {
        this.server = server;
        this.headers = List.copyOf(headers);
    }

    /** Somebody without any credential. */
    static TestClient of(TestServer server) {
        return new TestClient(server, List.of());
    }

    /** A new user with a name of their own and an access token. */
    static TestClient signedUp(TestServer server, String name) {
        var stranger = of(server);
        stranger.post("/api/v1/users", Map.of("name", name, "password", PASSWORD))
                .is(201);
        return stranger.bearer(stranger.logIn(name).string("access_token"));
    }

    /** A new administrator. */
    static TestClient admin(TestServer server) {
        var name = TestServer.freshName("admin");
        var added = server.althing()
                .get(AddUser.class)
                .add(new AddUser.Command(
                        new Caller.Console(), new UserName(name), new Password(PASSWORD), null, Role.ADMIN));
        assertInstanceOf(AddUser.Added.class, added);
        var stranger = of(server);
        return stranger.bearer(stranger.logIn(name).is(200).string("access_token"));
    }

    TestClient with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new TestClient(server, more);
    }

    TestClient bearer(String credential) {
        return with("Authorization", "Bearer " + credential);
    }

    Reply logIn(String name) {
        return form("/api/v1/auth/token", Map.of("grant_type", "password", "username", name, "password", PASSWORD));
    }

    Reply get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    Reply delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    Reply post(String path) {
        return send("POST", path, null, BodyPublishers.noBody());
    }

    Reply post(String path, Map<String, ?> body) {
        return json("POST", path, new String(Json.write(body), StandardCharsets.UTF_8));
    }

    Reply patch(String path, Map<String, ?> body) {
        return json("PATCH", path, new String(Json.write(body), StandardCharsets.UTF_8));
    }

    Reply json(String method, String path, String body) {
        return send(method, path, "application/json", BodyPublishers.ofString(body));
    }

    Reply form(String path, Map<String, String> fields) {
        return form(
                path,
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    Reply form(String path, String body) {
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    Reply send(String method, String path, @Nullable String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(server.at(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var reply = new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
            var mediaType = String.valueOf(reply.header("Content-Type"));
            Described.check(
                    method,
                    server.at(path),
                    reply.status(),
                    mediaType,
                    reply.raw().body());
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
