package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that one starts one's own from says in a line what went wrong. */
class TalkEndToEndTest {
    private static final String TALK = "java docs/examples/talk/Talk.java http://127.0.0.1:8090 anna þing";
    private static final String PASSWORD = "correct horse";

    @TempDir
    Path home;

    @Test
    void what_the_server_refuses_is_said_in_a_line() throws Exception {
        try (var server = RunningAlthing.serve(home, Map.of("ALTHING_AUTH_SIGN_UP", "open"))) {
            new Api(server.address()).signUp("anna", PASSWORD);
            var shell = new Shell(home, server.address());
            refuses(shell, PASSWORD, "there is no room þing");
            refuses(shell, "battery staple", "The credentials are wrong, or have ended.");
        }
    }

    @Test
    void who_is_cut_off_comes_back_and_misses_nothing() throws Exception {
        var settings = Map.of("ALTHING_AUTH_SIGN_UP", "open", "ALTHING_SERVER_BIND", nobody().getAuthority());
        var server = RunningAlthing.serve(home, settings);
        try {
            var api = new Api(server.address());
            for (var name : List.of("anna", "loki")) {
                api.signUp(name, PASSWORD);
            }
            var loki = api.token("loki", PASSWORD);
            Api.expect(201, api.post("/api/v1/rooms", loki, Map.of("name", "hall")));
            var line = TALK.replace("þing", "hall");
            try (var anna = new Shell(home, server.address()).start(line, Map.of("TALK_PASSWORD", PASSWORD))) {
                anna.awaitLine("You are in hall.");
                say(api, loki, "before");
                anna.awaitLine("loki: before");
                server.kill();

                server = RunningAlthing.serve(home, settings);
                say(api, loki, "meanwhile");
                anna.awaitLine("loki: meanwhile");
                anna.type("I am back");
                anna.awaitLine("anna: I am back");
                var heard = List.of("You are in hall.", "loki: before", "loki: meanwhile", "anna: I am back");
                assertEquals(heard, anna.lines());
            }
        } finally {
            server.close();
        }
    }

    private static void say(Api api, String token, String what) throws Exception {
        Api.expect(201, api.post("/api/v1/rooms/hall/messages", token, Map.of("body", what)));
    }

    @Test
    void a_server_that_is_not_there_is_named() throws Exception {
        var nobody = nobody();
        refuses(new Shell(home, nobody), PASSWORD, "no server answers at " + nobody);
        refuses(
                new Shell(home, URI.create("127.0.0.1")),
                PASSWORD,
                "127.0.0.1 is not the address of a server, such as http://127.0.0.1:8090");
    }

    @Test
    void a_password_that_cannot_be_asked_for_is_missed() throws Exception {
        var withoutTerminal = new Shell(home, nobody()).fail(TALK, Map.of());
        var missed = "no terminal to ask for the password at; it can be given in TALK_PASSWORD";
        assertEquals(new Shell.Failed(1, List.of(missed)), withoutTerminal);
    }

    private static void refuses(Shell shell, String password, String why) throws Exception {
        assertEquals(new Shell.Failed(1, List.of(why)), shell.fail(TALK, Map.of("TALK_PASSWORD", password)));
    }

    /** An address at which somebody listened a moment ago, and nobody does now. */
    private static URI nobody() throws Exception {
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + gone.getLocalPort());
        }
    }
}
