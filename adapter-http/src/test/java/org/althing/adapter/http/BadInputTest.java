package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Input that breaks a rule is named by its place, and changes nothing. */
class BadInputTest {
    private static final String ROOMS = "/api/v1/rooms";
    private static final String USERS = "/api/v1/users";

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);
    private final TestClient admin = TestClient.admin(server);
    private final TestClient ada = TestClient.signedUp(server, TestServer.freshName("ada"));
    private final String room = TestServer.freshName("room");
    private final Set<Object> madeOnPurpose = new HashSet<>();
    private List<?> before = List.of();

    @BeforeEach
    void look() {
        ada.post(ROOMS, Map.of("name", room)).is(201);
        before = everything();
    }

    @AfterEach
    void nothing_has_changed() {
        assertEquals(before, everything());
    }

    @Test
    void broken_json_is_unreadable() {
        for (var body : List.of(
                "",
                " ",
                "{",
                "{\"name\":",
                "{name: 1}",
                "{'name':'x'}",
                "nonsense",
                "{} {}",
                "{}]",
                "{\"name\":\"x\",}",
                "{\"name\":01}",
                "{\"name\":NaN}",
                "// x\n{}",
                "\uFEFF{}",
                "{\"name\":\"\t\"}")) {
            ada.json("POST", ROOMS, body).isProblem(400, "request.unreadable");
        }
    }

    @Test
    void json_that_is_no_object_is_unreadable() {
        for (var body : List.of("[]", "null", "1", "\"x\"", "true")) {
            ada.json("POST", ROOMS, body).isProblem(400, "request.unreadable");
        }
    }

    @Test
    void what_is_not_utf_8_is_unreadable() {
        var latin = "{\"name\":\"þing\"}".getBytes(StandardCharsets.ISO_8859_1);
        var wide = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16);
        for (var body : List.of(latin, wide)) {
            ada.send("POST", ROOMS, "application/json", BodyPublishers.ofByteArray(body))
                    .isProblem(400, "request.unreadable");
        }
    }

    @Test
    void a_field_given_twice_is_unreadable() {
        ada.json("POST", ROOMS, "{\"name\":\"x\",\"name\":\"y\"}").isProblem(400, "request.unreadable");
        ada.json("POST", ROOMS, "{\"name\":\"x\",\"\\u006eame\":\"y\"}").isProblem(400, "request.unreadable");
    }

    @Test
    void half_a_surrogate_pair_is_unreadable() {
        ada.json("POST", ROOMS, "{\"name\":\"x\\ud83d\"}").isProblem(400, "request.unreadable");
        ada.json("POST", ROOMS, "{\"x\\udc00\":1}").isProblem(400, "request.unreadable");
    }

    @Test
    void deep_nesting_is_unreadable() {
        ada.json("POST", ROOMS, "{\"name\":" + "[".repeat(64) + "]".repeat(64) + "}")
                .isProblem(400, "request.unreadable");
        ada.json("POST", ROOMS, "{\"name\":" + "[".repeat(63) + "]".repeat(63) + "}")
                .isProblem(400, "request.invalid");
        ada.json("POST", ROOMS, "[".repeat(100_000)).isProblem(400, "request.unreadable");
    }

    @Test
    void strings_numbers_and_names_without_end_are_unreadable() {
        ada.json("POST", ROOMS, "{\"name\":\"" + "x".repeat((1 << 16) + 1) + "\"}")
                .isProblem(400, "request.unreadable");
        ada.json("POST", ROOMS, "{\"name\":\"" + "þ".repeat((1 << 15) + 1) + "\"}")
                .isProblem(400, "request.unreadable");
        ada.json("POST", ROOMS, "{\"name\":\"" + "þ".repeat(1 << 15) + "\"}")
                .isProblem(400, "request.invalid")
                .blames("/name", "rule");
        ada.json("POST", ROOMS, "{\"name\":" + "1".repeat(100_000) + "}").isProblem(400, "request.unreadable");
        ada.json("POST", ROOMS, "{\"" + "x".repeat(100_000) + "\":1}").isProblem(400, "request.unreadable");
    }

    @Test
    void numbers_beyond_every_range_are_refused() {
        for (var number : List.of("1e99999999999", "-1e-99999999999", "15E+2147483649", "1e" + "9".repeat(97))) {
            ada.json("POST", ROOMS, "{\"name\":" + number + "}").isProblem(400, "request.unreadable");
            stranger.json("POST", USERS, "{\"name\":" + number + "}").isProblem(400, "request.unreadable");
        }
        for (var number : List.of("1e999999999", "1e-999999999", "0e0", "-0.0")) {
            ada.json("POST", ROOMS, "{\"name\":" + number + "}")
                    .isProblem(400, "request.invalid")
                    .blames("/name", "type");
        }
    }

    @Test
    void wrong_types_are_named() {
        ada.json("POST", ROOMS, "{\"name\":7}")
                .isProblem(400, "request.invalid")
                .blames("/name", "type");
        ada.json("POST", ROOMS, "{\"name\":{}}")
                .isProblem(400, "request.invalid")
                .blames("/name", "type");
        ada.json("POST", ROOMS, "{\"name\":null}")
                .isProblem(400, "request.invalid")
                .blames("/name", "missing");
        ada.json("POST", "/api/v1/keys", "{\"name\":\"x\",\"scopes\":\"rooms:read\"}")
                .isProblem(400, "request.invalid")
                .blames("/scopes", "type");
        ada.json("POST", "/api/v1/keys", "{\"name\":\"x\",\"scopes\":[\"rooms:read\",3]}")
                .isProblem(400, "request.invalid")
                .blames("/scopes/1", "type");
        ada.json("POST", ROOMS + "/" + room + "/messages", "{\"body\":\"x\",\"replyTo\":1.5}")
                .isProblem(400, "request.invalid")
                .blames("/replyTo", "type");
    }

    @Test
    void unknown_fields_are_named() {
        ada.json("POST", ROOMS, "{\"name\":\"x\",\"colour\":\"red\"}")
                .isProblem(400, "request.invalid")
                .blames("/colour", "unknown");
        ada.json("POST", ROOMS, "{\"name\":\"x\",\"a/b~c\":1}")
                .isProblem(400, "request.invalid")
                .blames("/a~1b~0c", "unknown");
        ada.json("POST", ROOMS, "{\"name\":\"x\",\"caller\":{}}")
                .isProblem(400, "request.invalid")
                .blames("/caller", "unknown");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var problem = ada.json("POST", ROOMS, "{\"kind\":\"odd\",\"topic\":1,\"colour\":2}")
                .isProblem(400, "request.invalid");
        assertEquals(4, ((List<?>) problem.json().get("errors")).size(), problem::text);
    }

    @Test
    void empty_and_endless_names_break_the_rule() {
        for (var name : List.of(
                "",
                " ",
                "x".repeat(10_000),
                "a b",
                "a/b",
                ".",
                "..",
                "\u202Ex",
                "\u200b",
                "019a0000-0000-7000-8000-000000000000")) {
            ada.post(ROOMS, Map.of("name", name))
                    .isProblem(400, "request.invalid")
                    .blames("/name", "rule");
            stranger.post(USERS, Map.of("name", name, "password", TestClient.PASSWORD))
                    .isProblem(400, "request.invalid")
                    .blames("/name", "rule");
        }
    }

    @Test
    void a_name_that_looks_like_anothers_is_taken() {
        var name = TestServer.freshName("paypal");
        madeOnPurpose.add(name);
        stranger.post(USERS, Map.of("name", name, "password", TestClient.PASSWORD))
                .is(201);
        stranger.post(USERS, Map.of("name", name.toUpperCase(java.util.Locale.ROOT), "password", TestClient.PASSWORD))
                .isProblem(409, "user.name-taken");
        stranger.post(USERS, Map.of("name", name.replace("paypal", "раураӏ"), "password", TestClient.PASSWORD))
                .isProblem(409, "user.name-taken");
        stranger.post(USERS, Map.of("name", name.replace('a', 'а'), "password", TestClient.PASSWORD))
                .isProblem(400, "request.invalid")
                .blames("/name", "rule");
        ada.post(ROOMS, Map.of("name", room.toUpperCase(java.util.Locale.ROOT))).isProblem(409, "room.name-taken");
    }

    @Test
    void passwords_too_easy_to_guess_are_refused() {
        for (var password : List.of("", "1234567", "x".repeat(1025))) {
            stranger.post(USERS, Map.of("name", "carol", "password", password))
                    .isProblem(400, "request.invalid")
                    .blames("/password", "rule");
        }
        stranger.post(USERS, Map.of("name", "carolcarol", "password", "CarolCarol"))
                .isProblem(400, "request.invalid")
                .blames("/password", "rule");
    }

    @Test
    void bad_limits_and_places_are_named() {
        for (var limit : List.of("0", "201", "-1", "x", "", "1e2", "9999999999")) {
            ada.get(ROOMS + "?limit=" + limit).isProblem(400, "request.invalid").blames("/limit", "rule");
        }
        for (var place : List.of("x", "%20", "AAAA", "%f0%9f%98%80", "x".repeat(600))) {
            ada.get(ROOMS + "?after=" + place).isProblem(400, "request.invalid").blames("/after", "rule");
            ada.get("/api/v1/keys?after=" + place)
                    .isProblem(400, "request.invalid")
                    .blames("/after", "rule");
        }
        for (var place : List.of("x", "-1", "99999999999999999", "1.0")) {
            ada.get(ROOMS + "/" + room + "/entries?after=" + place)
                    .isProblem(400, "request.invalid")
                    .blames("/after", "rule");
        }
        ada.get(ROOMS + "/" + room + "/entries?after=1&before=2")
                .isProblem(400, "request.invalid")
                .blames("/before", "rule");
    }

    @Test
    void parameters_that_do_not_exist_or_stand_twice_are_named() {
        ada.get(ROOMS + "?colour=red").isProblem(400, "request.invalid").blames("/colour", "unknown");
        ada.get(ROOMS + "?limit=1&limit=2").isProblem(400, "request.invalid").blames("/limit", "rule");
        ada.get(ROOMS + "/" + room + "?x=1").isProblem(400, "request.invalid").blames("/x", "unknown");
        ada.json("POST", ROOMS + "?kind=private", "{\"name\":\"x\"}")
                .isProblem(400, "request.invalid")
                .blames("/kind", "unknown");
    }

    @Test
    void things_that_are_not_there_are_not_found() {
        for (var name : List.of(
                "nobody-here",
                "019a0000-0000-7000-8000-000000000000",
                "%20",
                "%ff",
                "a%2fb",
                "x".repeat(300),
                "%F0%9F%98%80")) {
            ada.get(ROOMS + "/" + name).isProblem(404, "room.not-found");
            ada.get(ROOMS + "/" + name + "/entries").isProblem(404, "room.not-found");
            ada.post(ROOMS + "/" + name + "/join").isProblem(404, "room.not-found");
            ada.post(ROOMS + "/" + name + "/messages", Map.of("body", "x")).isProblem(404, "room.not-found");
            ada.get(USERS + "/" + name).isProblem(404, "user.not-found");
        }
        ada.get(ROOMS + "/" + room + "/messages/99").isProblem(404, "message.not-found");
        ada.get(ROOMS + "/" + room + "/messages/x").isProblem(404, "message.not-found");
    }

    @Test
    void messages_that_cannot_be_said_are_refused() {
        var messages = ROOMS + "/" + room + "/messages";
        ada.post(messages, Map.of("body", "")).isProblem(400, "request.invalid").blames("/body", "rule");
        ada.post(messages, Map.of("body", "þ".repeat(31 << 10)))
                .isProblem(400, "request.invalid")
                .blames("/body", "rule");
        ada.post(messages, Map.of("body", "x", "clientId", "x".repeat(65)))
                .isProblem(400, "request.invalid")
                .blames("/clientId", "rule");
        ada.post(messages, Map.of("body", "x", "replyTo", 99))
                .isProblem(400, "request.invalid")
                .blames("/replyTo", "rule");
        ada.post(messages, Map.of("body", "x", "contentType", "no type"))
                .isProblem(400, "request.invalid")
                .blames("/contentType", "rule");
    }

    @Test
    void joining_and_leaving_need_no_body_but_read_what_is_there() {
        var bob = signedUp("bob");
        var other = bob.post(ROOMS, Map.of("name", TestServer.freshName("room")))
                .is(201)
                .location();
        var carol = signedUp("carol");
        for (var what : List.of("/join", "/leave")) {
            for (var body : List.of("{", "[]", "null", "nonsense", " ")) {
                carol.json("POST", other + what, body).isProblem(400, "request.unreadable");
            }
            carol.json("POST", other + what, "{\"as\":\"king\"}")
                    .isProblem(400, "request.invalid")
                    .blames("/as", "unknown");
            carol.post(other + what + "?as=king")
                    .isProblem(400, "request.invalid")
                    .blames("/as", "unknown");
            carol.send("POST", other + what, null, BodyPublishers.ofString("{}"))
                    .isProblem(415, "request.media-type");
            carol.get(other + "/entries").isProblem(403, "auth.forbidden");
        }
        carol.post(other + "/join").is(200);
        carol.json("POST", other + "/join", "{}").is(200);
        carol.json("POST", other + "/leave", "").is(204);
        carol.json("POST", other + "/leave", "{}").is(204);
    }

    private TestClient signedUp(String like) {
        var name = TestServer.freshName(like);
        madeOnPurpose.add(name);
        return TestClient.signedUp(server, name);
    }

    private List<?> everything() {
        var all = new ArrayList<Object>();
        all.add(ada.get(ROOMS + "/" + room).is(200).json());
        all.add(ada.get(ROOMS + "/" + room + "/entries").is(200).json());
        all.add(ada.get(ROOMS + "?mine=true&limit=200").is(200).json());
        all.add(ada.get("/api/v1/keys").is(200).json());
        all.add(ada.get(USERS + "/me").is(200).json());
        all.add(ada.get("/api/v1/auth/sessions").is(200).json());
        all.addAll(users());
        return all;
    }

    /** All accounts, page by page, but those that a test means to make. */
    private List<?> users() {
        var users = new ArrayList<Object>();
        Object after = "";
        while (after != null) {
            var page = admin.get(USERS + "?limit=200" + after).is(200);
            users.addAll(page.items());
            var next = page.json().get("next");
            after = next == null ? null : "&after=" + TestClient.encode(next.toString());
        }
        users.removeIf(user -> user instanceof Map<?, ?> fields && madeOnPurpose.contains(fields.get("name")));
        return users;
    }
}
