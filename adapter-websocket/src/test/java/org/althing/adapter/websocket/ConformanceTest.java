package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.domain.room.RoomKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the Autobahn suite says of our sockets (RFC 6455), apart from compression, which is not offered. It is written for
 * Python and brought along by a plugin for Maven, which is on the class path of campaigns alone.
 */
@Tag("campaign")
class ConformanceTest {
    private static final int CASES = 301;

    /** What is not strict, and what is only told, is explained in the protocol's page. */
    private static final Set<String> GOOD = Set.of("OK", "NON-STRICT", "INFORMATIONAL");

    private static final Path REPORTS = Path.of("target", "autobahn");
    private static final Path REPORT = REPORTS.resolve("index.json");
    private static final Path LOG = Path.of("target", "autobahn.txt");
    private static final String SCRIPT = """
            from autobahntestsuite import wstest
            wstest.start({'mode': 'fuzzingclient'}, {
                'options': {'failByDrop': False},
                'outdir': '%s',
                'servers': [{'agent': 'Althing', 'url': '%s', 'options': {'version': 18}}],
                'cases': ['*'],
                'exclude-cases': ['12.*', '13.*'],
                'exclude-agent-cases': {}})
            """;

    @Test
    void no_case_of_the_autobahn_suite_fails() throws IOException, InterruptedException {
        try (var server = TestServer.start(Echo.ON, "true")) {
            server.room("echo", RoomKind.PUBLIC, "owner");
            echoes(server); // else the suite waits for ever
            run("ws://127.0.0.1:" + server.port() + Echo.PATH);
        }
        var cases = new TreeMap<String, List<String>>();
        report().forEach((name, result) -> cases.computeIfAbsent(behaviour(result), key -> new ArrayList<>())
                .add(String.valueOf(name)));
        cases.forEach((how, names) ->
                System.out.printf("Autobahn: %d %s%s%n", names.size(), how, how.equals("OK") ? "" : " " + names));
        assertEquals(CASES, cases.values().stream().mapToInt(List::size).sum());
        assertTrue(GOOD.containsAll(cases.keySet()), cases::toString);
    }

    private static void echoes(TestServer server) {
        var answer = server.knock(Echo.PATH);
        assertEquals(101, answer.status());
        try (var socket = answer.socket()) {
            socket.text("hello");
            assertEquals("hello", socket.next().text());
        }
    }

    /** In a program of its own: Python would take the Java packages {@code io.…} of the class path for its module io. */
    private static void run(String address) throws IOException, InterruptedException {
        Files.deleteIfExists(REPORT);
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        suite(),
                        "org.python.util.jython",
                        "-c",
                        SCRIPT.formatted(REPORTS, address))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        try {
            assertTrue(program.waitFor(15, TimeUnit.MINUTES), "the suite comes to an end");
            assertEquals(0, program.exitValue(), () -> "see " + LOG);
        } finally {
            program.destroyForcibly();
        }
    }

    private static String suite() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("autobahntestsuite") || jar.contains("jython"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<?, ?> report() throws IOException {
        var agents = Json.readObject(Files.readAllBytes(REPORT)).orElseThrow().fields();
        return agents.get("Althing") instanceof Map<?, ?> cases ? cases : Map.of();
    }

    /** How the case went and, if otherwise, how its connection was closed. */
    private static String behaviour(Object result) {
        if (!(result instanceof Map<?, ?> map)) {
            throw new AssertionError(result);
        }
        var went = String.valueOf(map.get("behavior"));
        var closed = String.valueOf(map.get("behaviorClose"));
        return closed.equals("OK") || closed.equals(went) ? went : went + ", closed " + closed;
    }
}
