package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.identity.MasterKey;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.CheckSignature;
import org.althing.application.identity.SignedRequest;
import org.althing.application.identity.SigningSecret;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {
    @TempDir
    Path home;

    @Test
    void a_database_that_is_not_fit_for_use_stops_the_start_in_plain_words() throws Exception {
        Files.writeString(home.resolve("althing.db"), "this is no database, however long it may be; ".repeat(99));

        var refused = assertThrows(ConfigurationRefused.class, this::assemble);

        assertTrue(
                refused.getMessage().startsWith("the database " + home.resolve("althing.db") + " cannot be opened"),
                refused.getMessage());
    }

    @Test
    void a_database_that_is_fit_is_open_before_anybody_asks() {
        try (var context = assemble()) {
            assertTrue(Files.exists(home.resolve("althing.db-wal")));
            assertEquals(
                    new Database.Health.Good(), context.getBean(Database.class).health());
        }
    }

    @Test
    void a_master_key_that_the_environment_gives_is_neither_written_nor_shown() {
        var key = "ab".repeat(32);
        try (var context = assemble(Map.of("ALTHING_AUTH_MASTER_KEY", key))) {
            context.getBean(MasterKey.class);
            assertTrue(Files.notExists(home.resolve("master.key")));
            assertEquals(Optional.empty(), context.getProperty("althing.auth.master-key", String.class));
            assertEquals(Optional.empty(), context.getProperty("path", String.class), "nothing of the environment is");
        }
        try (var context = assemble()) {
            context.getBean(MasterKey.class);
            assertTrue(Files.exists(home.resolve("master.key")), "without one there is a file");
        }
    }

    @Test
    void what_is_to_be_recorded_is_given_out_with_its_recorder_before_it() {
        try (var context = assemble()) {
            var recorded = Althing.inMemory().useCases().stream()
                    .filter(useCase ->
                            !useCase.getAnnotation(UseCase.class).records().isEmpty())
                    .toList();
            assertTrue(recorded.size() > 20);
            recorded.forEach(useCase ->
                    assertTrue(Proxy.isProxyClass(context.getBean(useCase).getClass()), useCase.getName()));
        }
    }

    @Test
    void signatures_are_judged_by_the_start_of_the_server_and_not_by_the_first_of_them() {
        try (var context = assemble()) {
            var clock = assertInstanceOf(InMemoryClock.class, context.getBean(Clock.class));
            var name = new CallerName("fpms");
            var made = context.getBean(AllowCaller.class)
                    .allow(new AllowCaller.Command(new Caller.Console(), name, Set.of(Scope.DEVICE_READ), null));
            var secret = SigningSecret.parse(String.valueOf(assertInstanceOf(AllowCaller.Made.class, made)
                            .caller()
                            .secret()))
                    .orElseThrow();
            clock.advance(Duration.ofSeconds(20));
            var time = String.valueOf(clock.now().getEpochSecond() - 10);
            var request = new SignedRequest("fpms", time, "0123456789abcdef", "GET", "/", "", new byte[0]);
            clock.advance(Duration.ofSeconds(10));

            var checked = context.getBean(CheckSignature.class)
                    .check(new CheckSignature.Command(
                            request, secret.sign(request.canonical()), CheckSignature.Scheme.NAMED));

            assertInstanceOf(CheckSignature.Identified.class, checked);
        }
    }

    private ApplicationContext assemble() {
        return assemble(Map.of());
    }

    private ApplicationContext assemble(Map<String, String> environment) {
        var folder = DataFolder.of(Map.of("ALTHING_HOME", home.toString()));
        return Assembly.assemble(Settings.read(Map.of(), environment, null, home), folder);
    }
}
