package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listings of the page on signing requests, run as they stand there by a service whose home is the administrator's. */
class SignRequestsPageEndToEndTest {
    private static final String ALLOW = "./althing caller allow fpms --scope device:read";
    private static final String ASKED = "method=GET path=/api/v1/system/device query= body=";

    private final Page page = new Page(Path.of("..", "docs", "how-to", "sign-requests.md"));

    @TempDir
    Path home;

    @Test
    void the_listings_are_answered_by_a_server() throws Exception {
        var data = home.resolve(".althing");
        assertTrue(Files.readString(page.file()).contains("`" + ALLOW + "`"));
        try (var server = RunningAlthing.serve(data, Map.of())) {
            new Shell(data, server.address()).run(ALLOW, "");
            var curl = atAddress(page.listing("sh"), server);
            for (int time = 0; time < 2; time++) {
                assertDescribesTheDevice(run(List.of("sh", "-c", curl)));
            }
            var java = home.resolve("Sign.java");
            Files.writeString(java, atAddress(page.listing("java"), server));
            assertDescribesTheDevice(run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.home=" + home,
                    "-cp",
                    System.getProperty("java.class.path"),
                    java.toString())));
        }
    }

    @Test
    void curl_signs_what_else_one_asks_too() throws Exception {
        var data = home.resolve(".althing");
        try (var server = RunningAlthing.serve(data, Map.of())) {
            new Shell(data, server.address()).run(ALLOW.replace("device:read", "admin"), "");
            var curl = atAddress(page.listing("sh"), server);
            assertTrue(curl.contains(ASKED));
            var list = curl.replace(ASKED, "method=GET path=/api/v1/users query='limit=1&name=%20' body=");
            var listed = run(List.of("sh", "-c", list.replace("&name=%20", "")));
            assertTrue(Api.JSON.readTree(listed).has("items"), listed);
            assertEquals(
                    "request.invalid",
                    Api.JSON
                            .readTree(run(List.of("sh", "-c", list)))
                            .path("code")
                            .asText());
            var put = "method=PUT path=/api/v1/admin/callers/beacon query= body='{\"scopes\": [\"device:read\"]}'";
            var made = run(List.of("sh", "-c", curl.replace(ASKED, put)));
            assertEquals("beacon", Api.JSON.readTree(made).path("name").asText(), made);
        }
    }

    private static void assertDescribesTheDevice(String answer) throws Exception {
        assertTrue(Api.JSON.readTree(answer).has("hostname"), answer);
    }

    private static String atAddress(String listing, RunningAlthing server) {
        return listing.replace("http://127.0.0.1:8090", server.address().toString());
    }

    private String run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("HOME", home.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
