package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.althing.bootstrap.program.Leniently;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people use it: started by the launcher, spoken to over HTTP and sockets, and killed. */
class EndToEndTest {
    private static final Map<String, String> SETTINGS = Leniently.open();

    @TempDir
    Path home;

    @Test
    void what_was_acknowledged_survives_the_power_switch() throws Exception {
        var conversation = new Conversation();
        try (var first = RunningAlthing.serve(home, SETTINGS)) {
            conversation.prepare(first.address());
            conversation.talk(first.address(), () -> {
                conversation.awaitAcknowledged(Conversation.MESSAGES / 2);
                first.kill();
            });
        }
        assertFalse(conversation.isDone(), "the power went while both were talking");
        try (var second = RunningAlthing.serve(home, SETTINGS)) {
            conversation.sayWhileTheyAreAway(second.address());
            conversation.talk(second.address(), () -> {});
            conversation.check(second.address());
            conversation.checkReplay();
            second.stop();
        }
    }

    @Test
    void the_same_conversation_runs_on_adapters_in_memory_by_one_line_of_configuration() throws Exception {
        Files.writeString(home.resolve("althing.yml"), "althing.datasource.url: memory\n");
        var conversation = new Conversation();
        try (var server = RunningAlthing.serve(home, SETTINGS)) {
            conversation.prepare(server.address());
            conversation.talk(server.address(), () -> {});
            conversation.check(server.address());
        }
        assertFalse(Files.exists(home.resolve("althing.db")), "nothing is kept");
    }
}
