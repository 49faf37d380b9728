package org.althing.bootstrap.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.bootstrap.benchmark.hello.BareMicronaut;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes from the command to the first answer, and how much memory the program has then. */
@Tag("benchmark")
class StartBenchmarkTest {
    private static final int STARTS = 5;
    private static final Pattern OF_A_SERVER =
            Pattern.compile("(micronaut-(?!data|jdbc|security)|netty-|reactor|reactive"
                    + "|slf4j|logback|jackson|jakarta|snakeyaml).*");

    @TempDir(factory = OnDisk.class)
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    /** One start. */
    private record Started(double millis, double mebibytes) {}

    @Test
    void from_the_command_to_the_first_answer() throws Exception {
        var home = folder.resolve("home");
        var hello = hello();
        var cache = folder.resolve("hello.aot");
        try (var training = Yardstick.startWith("-XX:AOTCacheOutput=" + cache, hello, BareMicronaut.class, "train")) {
            training.answer();
            training.await();
        }
        var first = ours(home);
        var duel = Duel.fight(_ -> ours(home), _ -> yardstick(cache, hello), Duration.ZERO, STARTS, Duration.ZERO);
        report(first, duel);
    }

    private Started ours(Path home) throws Exception {
        var started = System.nanoTime();
        try (var server = RunningAlthing.serve(home, People.SETTINGS)) {
            return answered(started, server.address(), server.pid());
        }
    }

    private Started yardstick(Path cache, String classpath) throws Exception {
        var started = System.nanoTime();
        try (var server = Yardstick.startWith("-XX:AOTCache=" + cache, classpath, BareMicronaut.class)) {
            return answered(started, URI.create(server.answer()), server.pid());
        }
    }

    private Started answered(long started, URI address, long pid) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/health/live")).build();
        var answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new AssertionError("answered " + answer.statusCode());
        }
        var millis = (System.nanoTime() - started) / 1e6;
        return new Started(millis, resident(pid));
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    private static void report(Started first, Duel<Started> duel) throws IOException {
        Report.add(new Report.Row(
                "start to first 200, ms",
                "%,.0f".formatted(duel.ours(Started::millis)),
                "%,.0f (Micronaut hello, AOT cache)".formatted(duel.yardstick(Started::millis)),
                "%.2f".formatted(duel.ratio(Started::millis)),
                "≤ 1.6",
                "on a data folder that is there, both cores; the very first start %,.0f".formatted(first.millis())));
        Report.add(new Report.Row(
                "resident memory after the first answer, MiB",
                "%,.0f".formatted(duel.ours(Started::mebibytes)),
                "%,.0f (the same)".formatted(duel.yardstick(Started::mebibytes)),
                "%.2f".formatted(duel.ratio(Started::mebibytes)),
                "≤ 1.5",
                ""));
    }

    /** A class path with Micronaut's server and nothing of ours but the greeting. */
    private String hello() throws IOException {
        var greeting = folder.resolve("hello.jar"); // a cache is made of jars only
        pack(Path.of("target", "test-classes"), greeting);
        try (Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
            return jars.filter(jar ->
                            OF_A_SERVER.matcher(jar.getFileName().toString()).matches())
                    .map(jar -> jar.toAbsolutePath().toString())
                    .sorted()
                    .collect(Collectors.joining(":", greeting + ":", ""));
        }
    }

    /** With entries for the folders too, for Micronaut looks for its beans by those. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (var files = Files.walk(classes);
                var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.skip(1).toList()) {
                var name = classes.relativize(file).toString();
                if (Files.isDirectory(file)) {
                    out.putNextEntry(new JarEntry(name + "/"));
                } else if (name.replace('.', '/').contains("benchmark/hello/")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
