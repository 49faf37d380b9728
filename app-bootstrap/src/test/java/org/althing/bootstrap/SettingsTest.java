package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flag is stronger than the environment, that than the file, that than the default; what is unknown is refused. */
class SettingsTest {
    @TempDir
    Path home;

    @Test
    void without_any_setting_all_have_a_default_that_they_accept() {
        var settings = read(Map.of(), Map.of());
        for (var setting : Setting.values()) {
            assertTrue(setting.accepts(settings.get(setting)), setting.key());
        }
        assertEquals("127.0.0.1:8090", settings.get(Setting.SERVER_BIND));
    }

    @Test
    void the_file_is_stronger_than_the_default() throws IOException {
        file("althing:\n  server:\n    bind: 127.0.0.1:1\n  device.read-by: users\n");
        var settings = read(Map.of(), Map.of());
        assertEquals("127.0.0.1:1", settings.get(Setting.SERVER_BIND));
        assertEquals("users", settings.get(Setting.DEVICE_READ_BY));
    }

    @Test
    void the_environment_is_stronger_than_the_file() throws IOException {
        file("althing.server.bind: 127.0.0.1:1\n");
        assertEquals(
                "127.0.0.1:2",
                read(Map.of(), Map.of("ALTHING_SERVER_BIND", "127.0.0.1:2")).get(Setting.SERVER_BIND));
    }

    @Test
    void a_flag_is_stronger_than_the_environment() {
        var settings = read(Map.of("server.bind", "127.0.0.1:3"), Map.of("ALTHING_SERVER_BIND", "127.0.0.1:2"));
        assertEquals("127.0.0.1:3", settings.get(Setting.SERVER_BIND));
    }

    @Test
    void a_list_in_the_file_is_one_value_with_commas() throws IOException {
        file("althing:\n  server:\n    allowed-origins: [https://a.example, https://b.example]\n");
        assertEquals(
                "https://a.example,https://b.example", read(Map.of(), Map.of()).get(Setting.SERVER_ALLOWED_ORIGINS));
    }

    @Test
    void an_unknown_key_of_the_file_is_refused_with_the_nearest_known_one() throws IOException {
        file("althing.server.bnid: 127.0.0.1:1\n");
        assertRefused("server.bnid, which is no setting; the nearest is server.bind");
    }

    @Test
    void a_key_outside_the_root_is_refused() throws IOException {
        file("server.bind: 127.0.0.1:1\n");
        assertRefused("all settings stand under althing:");
    }

    @Test
    void an_unknown_variable_is_refused_with_the_nearest_known_one() {
        var refused =
                assertThrows(ConfigurationRefused.class, () -> read(Map.of(), Map.of("ALTHING_AUTH_SIGNUP", "open")));
        assertTrue(refused.getMessage().endsWith("the nearest is ALTHING_AUTH_SIGN_UP"), refused.getMessage());
    }

    @Test
    void the_data_folder_s_own_variable_is_no_setting() {
        read(Map.of(), Map.of("ALTHING_HOME", "/tmp", "ALTHING_JAVA_OPTS", "-Xmx64m", "PATH", "/bin"));
    }

    @Test
    void a_value_that_a_setting_does_not_accept_is_refused_with_its_rule() throws IOException {
        file("althing.auth.sign-up: maybe\n");
        assertRefused("auth.sign-up to 'maybe'; it must be invitation, open or closed");
    }

    @Test
    void a_file_that_is_no_yaml_is_refused() throws IOException {
        file("althing: [\n");
        assertRefused("is not YAML");
    }

    @Test
    void a_key_given_twice_is_refused() throws IOException {
        file("althing.server.bind: 127.0.0.1:1\nalthing.server.bind: 127.0.0.1:2\n");
        assertRefused("is not YAML");
    }

    @Test
    void a_file_that_a_flag_names_and_is_not_there_is_refused() {
        var missing = home.resolve("missing.yml");
        assertThrows(ConfigurationRefused.class, () -> Settings.read(Map.of(), Map.of(), missing, home));
    }

    @Test
    void a_secret_comes_from_the_environment_or_a_file_that_it_names() throws IOException {
        var key = "ab".repeat(32);
        assertEquals(key, read(Map.of(), Map.of("ALTHING_AUTH_MASTER_KEY", key)).get(Setting.AUTH_MASTER_KEY));
        var secret = Files.writeString(home.resolve("secret"), key + "\n");
        assertEquals(
                key,
                read(Map.of(), Map.of("ALTHING_AUTH_MASTER_KEY_FILE", secret.toString()))
                        .get(Setting.AUTH_MASTER_KEY));
    }

    @Test
    void a_secret_in_the_file_or_a_flag_is_refused() throws IOException {
        var key = "ab".repeat(32);
        assertThrows(ConfigurationRefused.class, () -> read(Map.of("auth.master-key", key), Map.of()));
        file("althing.auth.master-key: '" + key + "'\n");
        assertRefused(
                "auth.master-key, which is a secret: set ALTHING_AUTH_MASTER_KEY or ALTHING_AUTH_MASTER_KEY_FILE");
    }

    @Test
    void a_bad_secret_is_refused_and_not_shown() {
        var refused = assertThrows(
                ConfigurationRefused.class, () -> read(Map.of(), Map.of("ALTHING_AUTH_MASTER_KEY", "c0ffee")));
        assertEquals(
                "the environment sets auth.master-key; it must be 64 hexadecimal digits, or empty for master.key in the"
                        + " data folder",
                refused.getMessage());
    }

    @Test
    void a_secret_given_twice_or_in_a_file_that_is_not_there_is_refused() {
        var twice = Map.of("ALTHING_AUTH_MASTER_KEY", "ab".repeat(32), "ALTHING_AUTH_MASTER_KEY_FILE", "/dev/null");
        assertTrue(assertThrows(ConfigurationRefused.class, () -> read(Map.of(), twice))
                .getMessage()
                .endsWith("; set one of them"));
        var missing =
                Map.of("ALTHING_AUTH_MASTER_KEY_FILE", home.resolve("nowhere").toString());
        assertTrue(assertThrows(ConfigurationRefused.class, () -> read(Map.of(), missing))
                .getMessage()
                .contains("nowhere, which cannot be read"));
    }

    @Test
    void a_file_for_a_secret_that_was_not_filled_is_refused() throws IOException {
        var empty = Files.writeString(home.resolve("secret"), "\n");
        var refused = assertThrows(
                ConfigurationRefused.class,
                () -> read(Map.of(), Map.of("ALTHING_AUTH_MASTER_KEY_FILE", empty.toString())));
        assertTrue(refused.getMessage().contains("which is empty"), refused.getMessage());
    }

    private Settings read(Map<String, String> flags, Map<String, String> environment) {
        return Settings.read(flags, environment, null, home);
    }

    private void file(String text) throws IOException {
        Files.writeString(home.resolve("althing.yml"), text);
    }

    private void assertRefused(String words) {
        var refused = assertThrows(ConfigurationRefused.class, () -> read(Map.of(), Map.of()));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertTrue(refused.getMessage().lines().count() == 1, "one line");
    }
}
