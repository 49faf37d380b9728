package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.althing.adapter.cli.program.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor names what is wrong with an installation, and only that. */
class DoctorTest {
    @TempDir
    Path temporary;

    private DataFolder folder;

    @BeforeEach
    void install() {
        folder = new DataFolder(temporary.resolve("althing"));
        CommandUseCases.open(settings(Map.of()), folder, folder.lock().orElseThrow())
                .close();
    }

    @Test
    void of_a_healthy_installation_all_is_well() {
        var findings = examine(Map.of());

        for (var area : List.of("settings", "encryption", "permissions", "callers", "database")) {
            assertTrue(findings.stream().anyMatch(found -> found.area().equals(area)), area);
            assertEquals(List.of(), problems(findings, area));
        }
    }

    @Test
    void before_the_first_start_nothing_is_missed_or_made() {
        folder = new DataFolder(temporary.resolve("none"));

        assertEquals(List.of(), problems(examine(Map.of()), "database"));
        assertTrue(Files.notExists(folder.path()));
    }

    @Test
    void a_file_that_others_may_read_is_named_with_the_way_to_mend_it() throws IOException {
        Files.setPosixFilePermissions(folder.database(), PosixFilePermissions.fromString("rw-r--r--"));

        var found = problems(examine(Map.of()), "permissions").getFirst();

        assertEquals(folder.database() + " has the mode rw-r--r--.", found.words());
        assertEquals("chmod go= " + folder.database(), found.fix());
    }

    @Test
    void a_service_whose_signatures_can_be_repeated_is_named_also_while_a_server_runs() throws IOException {
        caller("wlanpi", "device:read\nlegacy\n", "rw-------");
        caller("fpms", "device:read\n", "rw-r-----");

        try (var server = folder.lock().orElseThrow()) {
            var findings = examine(Map.of());

            assertProblem("callers", "wlanpi may sign as services of wlanpi-core do", findings);
            assertEquals(1, problems(findings, "callers").size(), server.toString());
        }
    }

    @Test
    void a_secret_that_others_may_read_is_named() throws IOException {
        caller("fpms", "device:read\n", "rw-r--r--");

        assertProblem(
                "callers", folder.callers().resolve("fpms.secret") + " has the mode rw-r--r--", examine(Map.of()));
    }

    @Test
    void a_malformed_file_of_a_service_is_named() throws IOException {
        caller("fpms", "device:reed\n", "rw-------");

        assertProblem("callers", folder.callers().resolve("fpms.allowed") + " is malformed", examine(Map.of()));
    }

    @Test
    void a_folder_of_callers_that_others_may_look_into_is_named() throws IOException {
        Files.createDirectories(folder.callers());
        Files.setPosixFilePermissions(folder.callers(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertProblem("permissions", folder.callers() + " has the mode rwxr-xr-x", examine(Map.of()));
    }

    @Test
    void a_setting_that_there_is_not_is_named() {
        assertProblem("settings", "which is no setting", examine(Map.of("server.bnid", "127.0.0.1:1")));
    }

    @Test
    void an_address_that_other_machines_reach_over_plain_http_is_named() {
        var findings = examine(Map.of("server.bind", "0.0.0.0:8090"));

        assertProblem("encryption", "Other machines reach 0.0.0.0 over plain HTTP.", findings);
        assertEquals(List.of(), problems(findings, "sign-up"));
    }

    @Test
    void open_sign_up_is_named_on_such_an_address_alone() {
        assertProblem(
                "sign-up",
                "Everybody who reaches the server",
                examine(Map.of("server.bind", "0.0.0.0:8090", "auth.sign-up", "open")));
        assertEquals(List.of(), problems(examine(Map.of("auth.sign-up", "open")), "sign-up"));
    }

    @Test
    void while_a_server_has_the_folder_its_parts_are_left_to_it() {
        try (var server = folder.lock().orElseThrow()) {
            var findings = examine(Map.of());

            assertTrue(findings.stream().anyMatch(found -> found.area().equals("server")), findings.toString());
            assertTrue(findings.stream().noneMatch(found -> found.area().equals("database")), server.toString());
        }
    }

    @Test
    void a_database_that_another_folder_s_server_has_is_named() {
        var other = new DataFolder(temporary.resolve("other"));
        try (var server = other.lock(new Storage.Sqlite(folder.database())).orElseThrow()) {
            assertProblem("lock", "uses the database " + folder.database(), examine(Map.of()));
            assertEquals(2, server.held().size());
        }
    }

    @Test
    void a_broken_database_is_named() throws IOException {
        Files.writeString(folder.database(), "this is no database, however long it may be; ".repeat(99));

        assertProblem("database", "cannot be opened", examine(Map.of()));
    }

    @Test
    void a_database_of_a_newer_program_is_named() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE schema_fingerprint SET fingerprint = 'of tomorrow'");
            statement.execute("UPDATE DATABASECHANGELOG SET ID = 'from-tomorrow'"
                    + " WHERE ORDEREXECUTED = (SELECT max(ORDEREXECUTED) FROM DATABASECHANGELOG)");
        }

        assertProblem("database", "is newer than this program", examine(Map.of()));
    }

    /** A lock stands for the disk that refuses: to root no file is read-only. */
    @Test
    void writes_that_fail_are_found_by_trying_one() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertProblem("database", "Writes fail: another program keeps the database locked.", examine(Map.of()));
        }
    }

    private void caller(String name, String allowed, String mode) throws IOException {
        var owners = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder.callers(), PosixFilePermissions.asFileAttribute(owners));
        Files.writeString(folder.callers().resolve(name + ".allowed"), allowed);
        var secret = Files.writeString(folder.callers().resolve(name + ".secret"), "ab".repeat(32));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(mode));
    }

    private List<Finding> examine(Map<String, String> flags) {
        return new Doctor(folder, () -> settings(flags)).examine();
    }

    private Settings settings(Map<String, String> flags) {
        return Settings.read(flags, Map.of(), null, temporary);
    }

    private static List<Finding> problems(List<Finding> findings, String area) {
        return findings.stream()
                .filter(found -> found.area().equals(area) && found.isProblem())
                .toList();
    }

    private static void assertProblem(String area, String words, List<Finding> findings) {
        assertTrue(
                problems(findings, area).stream()
                        .anyMatch(found -> found.words().contains(words)),
                findings.toString());
    }
}
