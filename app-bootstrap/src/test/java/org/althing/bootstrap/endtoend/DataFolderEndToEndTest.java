package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder is one server's, its owner's alone, and says what it wants in plain words. */
class DataFolderEndToEndTest {
    /** 128 and the signal's number: how a program says that it obeyed. */
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path temporary;

    @Test
    void a_second_server_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (var first = RunningAlthing.serve(temporary, Map.of())) {
            var second = RunningAlthing.run(temporary, "", "serve");
            assertEquals(2, second.exitCode(), second.output());
            assertTrue(second.output().contains("uses the data folder " + temporary), second.output());
            Api.expect(200, new Api(first.address()).get("/health/ready", null));
        }
    }

    @Test
    void a_server_of_another_folder_with_the_same_database_is_refused_and_the_first_goes_on() throws Exception {
        try (var first = RunningAlthing.serve(temporary.resolve("one"), Map.of())) {
            var shared = temporary.resolve("one/althing.db");
            var second = RunningAlthing.run(
                    temporary.resolve("other"), "", "serve", "--set", "datasource.url=jdbc:sqlite:" + shared);
            assertEquals(2, second.exitCode(), second.output());
            assertTrue(second.output().contains("uses the database " + shared), second.output());
            Api.expect(200, new Api(first.address()).get("/health/ready", null));
        }
    }

    @Test
    void what_is_kept_can_be_read_by_its_owner_alone() throws Exception {
        var home = temporary.resolve("new");
        try (var server = RunningAlthing.serve(home, Map.of())) {
            Api.expect(200, new Api(server.address()).get("/health/live", null));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
            for (var secret : new String[] {"althing.db", "master.key"}) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(secret)));
                assertEquals("rw-------", mode, secret);
            }
        }
    }

    @Test
    void a_server_that_is_asked_to_end_leaves_all_it_keeps_in_one_file() throws Exception {
        try (var server = RunningAlthing.serve(temporary, Map.of("ALTHING_AUTH_SIGN_UP", "open"))) {
            new Api(server.address()).signUp("anna", "correct horse battery");
            assertEquals(ENDED_BY_SIGTERM, server.stop());
        }
        assertFalse(Files.exists(temporary.resolve("althing.db-wal")), "the log was written back");
        var log = Files.readString(temporary.resolve("logs/app.log"));
        assertTrue(log.contains("stopping"), log);
    }

    @Test
    void a_setting_that_there_is_not_stops_the_start_in_one_line() throws Exception {
        Files.writeString(temporary.resolve("althing.yml"), "althing.server.bnid: 127.0.0.1:0\n");
        var refused = RunningAlthing.run(temporary, "", "serve");
        assertEquals(2, refused.exitCode());
        assertEquals(1, refused.output().lines().count(), refused.output());
        assertTrue(refused.output().contains("the nearest is server.bind"), refused.output());
    }

    @Test
    void a_port_that_another_program_has_stops_the_start_in_one_line() throws Exception {
        Files.writeString(temporary.resolve("althing.yml"), "althing.datasource.url: memory\n");
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + other.getLocalPort();
            var refused = RunningAlthing.run(temporary, "", "serve", "--bind", address);
            assertEquals(2, refused.exitCode());
            assertEquals("althing: cannot listen at " + address + "; does another program use it?\n", refused.output());
        }
    }
}
