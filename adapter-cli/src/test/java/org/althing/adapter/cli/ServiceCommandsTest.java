package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.Finding;
import org.althing.adapter.cli.program.Server;
import org.junit.jupiter.api.Test;

class ServiceCommandsTest {
    private final Bench bench = new Bench();
    private final List<String> steps = new ArrayList<>();

    /** A server that stops as soon as somebody waits for it. */
    private final class Short implements Server {
        @Override
        public List<String> start() {
            steps.add("start");
            return List.of("Althing 1.2.3", "http://127.0.0.1:8090/setup#secret");
        }

        @Override
        public void await() {
            steps.add("await");
        }

        @Override
        public void stop() {
            steps.add("stop");
        }
    }

    @Test
    void the_version_is_said_without_opening_anything() {
        var said = bench.run("version").ok();
        assertEquals("althing 1.2.3\n", said.out());
        assertEquals(List.of(), bench.asked);
        assertEquals(
                "1.2.3",
                bench.run("version", "-o", "json").ok().json().get("version").asText());
        assertEquals("althing 1.2.3\n", bench.run("--version").ok().out());
    }

    @Test
    void the_server_is_started_waited_for_and_stopped() {
        bench.server = new Short();
        var served = bench.run("serve").ok();
        assertEquals(List.of("start", "await", "stop"), steps);
        assertEquals("Althing 1.2.3\nhttp://127.0.0.1:8090/setup#secret\n", served.out());
        assertEquals("", served.err());
    }

    @Test
    void what_is_set_on_the_command_line_reaches_the_server() {
        bench.server = new Short();
        bench.run("--set", "log.level=DEBUG", "serve", "--bind", "127.0.0.1:0", "--set", "backup.keep=3")
                .ok();
        assertEquals(Map.of("log.level", "DEBUG", "backup.keep", "3", "server.bind", "127.0.0.1:0"), bench.settings());
        assertNull(bench.asked.getLast().config());
        bench.run("serve", "--config", "/etc/other.yml", "--debug").ok();
        assertEquals(Path.of("/etc/other.yml"), bench.asked.getLast().config());
        assertTrue(bench.asked.getLast().debug());
    }

    @Test
    void what_is_set_reaches_the_other_commands_too() {
        bench.run("--debug", "user", "list", "--set", "log.level=DEBUG", "--config", "x.yml");
        assertEquals(Map.of("log.level", "DEBUG"), bench.settings());
        assertEquals(Path.of("x.yml"), bench.asked.getLast().config());
        assertTrue(bench.asked.getLast().debug());
    }

    @Test
    void a_server_that_cannot_start_says_why_in_one_line_and_is_stopped() {
        bench.server = new Server() {
            @Override
            public List<String> start() {
                throw new CannotRun(ExitCode.CONFLICT, "another server has the data folder /srv/althing");
            }

            @Override
            public void await() {
                steps.add("await");
            }

            @Override
            public void stop() {
                steps.add("stop");
            }
        };
        bench.run("serve").refused(5, "another server has the data folder /srv/althing");
        assertEquals(List.of("stop"), steps);
    }

    @Test
    void whoever_interrupts_the_server_stops_it() {
        bench.server = new Server() {
            @Override
            public List<String> start() {
                return List.of();
            }

            @Override
            public void await() throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public void stop() {
                steps.add("stop");
            }
        };
        assertEquals(130, bench.run("serve").code());
        assertTrue(Thread.interrupted());
        assertEquals(List.of("stop"), steps);
    }

    @Test
    void a_doctor_who_finds_nothing_says_so() {
        bench.findings.add(Finding.ok("disk", "90 % is free."));
        var found = bench.run("doctor").ok();
        assertEquals("STATE  AREA  FOUND\nok     disk  90 % is free.\n", found.out());
        assertEquals("No problem was found.\n", found.err());
    }

    @Test
    void a_doctor_who_finds_problems_names_the_fix_and_ends_with_seven() {
        bench.findings.add(Finding.ok("disk", "90 % is free."));
        bench.findings.add(Finding.problem("folder", "Others can read it.", "chmod 700 /srv/althing"));
        var found = bench.run("doctor");
        assertEquals(7, found.code());
        assertEquals("""
                STATE    AREA    FOUND
                ok       disk    90 % is free.
                problem  folder  Others can read it.
                                 → chmod 700 /srv/althing
                """, found.out());
        assertEquals("1 problem was found.\n", found.err());
        var json = bench.run("doctor", "-o", "json");
        assertEquals(7, json.code());
        assertEquals("problem", json.json().get("items").get(1).get("state").asText());
        assertEquals(
                "chmod 700 /srv/althing",
                json.json().get("items").get(1).get("fix").asText());
        assertTrue(json.json().get("items").get(0).get("fix").isNull());
        assertTrue(json.json().get("next").isNull());
    }
}
