package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.Leniently;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a disk of its own, sixteen megabytes, that fills up. Only root can mount it. */
@Tag("campaign")
class FullDiskEndToEndTest {
    private static final String MESSAGES = "/api/v1/rooms/hall/messages";
    private static final String BODY = "x".repeat(50_000);

    private final ArrayList<Long> acknowledged = new ArrayList<>();
    private Path home;
    private Api api;
    private String token;

    @BeforeEach
    void mount(@TempDir Path folder) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a disk for this test");
        home = Files.createDirectory(folder.resolve("disk"));
        assertEquals(0, run("mount", "-t", "tmpfs", "-o", "size=16m,mode=700", "tmpfs", home.toString()));
    }

    @AfterEach
    void unmount() throws Exception {
        if (home != null) {
            assertEquals(0, run("umount", home.toString()));
        }
    }

    @Test
    void writes_are_refused_in_words_reads_go_on_and_it_recovers_by_itself() throws Exception {
        try (var server = RunningAlthing.serve(home, Leniently.open())) {
            api = new Api(server.address());
            api.signUp("ada", "correct horse");
            token = api.token("ada", "correct horse");
            Api.expect(201, api.post("/api/v1/rooms", token, Map.of("name", "hall")));
            assertEquals(201, post().status());
            var ballast = fillUp();

            var refused = postUntilRefused();
            assertEquals("server.unavailable", refused.path("code").asText());
            assertEquals(
                    "Nothing was done; try again in a few seconds.",
                    refused.path("detail").asText());
            var notReady = Api.expect(503, api.get("/health/ready", null)).toString();
            assertTrue(notReady.contains("the disk is full"), notReady);
            assertEquals(200, api.get("/health/live", null).status());
            assertAllThere();

            Files.delete(ballast);
            assertEquals(200, api.get("/health/ready", null).status());
            assertEquals(201, post().status());
            assertAllThere();
            server.kill();
        }
        try (var again = RunningAlthing.serve(home, Leniently.open())) {
            api = new Api(again.address());
            token = api.token("ada", "correct horse");
            assertAllThere();
            again.stop();
        }
    }

    private Api.Answer post() throws Exception {
        var answer = api.post(MESSAGES, token, Map.of("body", BODY));
        if (answer.status() == 201) {
            acknowledged.add(answer.body().path("seq").asLong());
        }
        return answer;
    }

    private JsonNode postUntilRefused() throws Exception {
        for (int i = 0; i < 400; i++) {
            var answer = post();
            if (answer.status() != 201) {
                return Api.expect(503, answer);
            }
        }
        throw new AssertionError("the disk did not fill up");
    }

    private void assertAllThere() throws Exception {
        var seqs = api.timeline("hall", token, 0).stream()
                .filter(entry -> entry.path("kind").asText().equals("message"))
                .map(entry -> entry.path("seq").asLong())
                .toList();
        assertEquals(acknowledged, seqs);
    }

    /** Leaves nothing free but what the program has taken already. */
    private Path fillUp() throws IOException {
        var ballast = home.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[65_536]);
            }
        } catch (IOException full) {
            assertTrue(Files.size(ballast) > 1_000_000, full::toString);
            return ballast;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
