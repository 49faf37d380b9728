package org.althing.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./althing} in a small house of its own, with a Maven and JDKs that only say that they were called. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "althing").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path house;
    private Path jdk25;

    record Ended(int code, List<String> out, String err) {}

    @BeforeEach
    void build_a_house() throws IOException {
        house = folder.resolve("a house");
        Files.createDirectories(house.resolve("core-domain/src/main"));
        Files.createDirectories(house.resolve(".mvn"));
        Files.writeString(house.resolve("pom.xml"), "");
        Files.writeString(house.resolve("core-domain/pom.xml"), "");
        Files.writeString(house.resolve("core-domain/src/main/Room.java"), "");
        Files.copy(SCRIPT, house.resolve("althing"));
        executable(house.resolve("althing"));
        script(house.resolve("mvnw"), """
                echo built >>builds
                sleep 0.2
                mkdir -p app-bootstrap/target
                touch app-bootstrap/target/built app-bootstrap/target/althing-app-bootstrap-1.jar
                """);
        jdk25 = jdk("25.0.3");
    }

    @Test
    void it_builds_once_and_then_starts_what_is_there() throws Exception {
        var first = launch();
        assertTrue(first.err().contains("althing: building"), first.err());
        assertEquals("", launch().err());
        assertEquals(1, builds());
    }

    @Test
    void it_builds_again_when_a_source_has_changed() throws Exception {
        launch();
        Files.setLastModifiedTime(house.resolve("core-domain/src/main/Room.java"), later());
        launch();
        assertEquals(2, builds());
    }

    @Test
    void it_builds_again_when_a_source_has_gone() throws Exception {
        launch();
        Files.delete(house.resolve("core-domain/src/main/Room.java"));
        Files.setLastModifiedTime(house.resolve("core-domain/src/main"), later());
        launch();
        assertEquals(2, builds());
    }

    @Test
    void it_builds_again_when_a_pom_has_changed() throws Exception {
        launch();
        Files.setLastModifiedTime(house.resolve("core-domain/pom.xml"), later());
        launch();
        assertEquals(2, builds());
    }

    @Test
    void a_start_is_remembered_once_for_each_build_by_whomever_it_was_made() throws Exception {
        script(jdk25.resolve("bin/java"), """
                for a; do case $a in
                    -XX:AOTCacheOutput=*) echo remembered >"${a#*=}"; echo trained >>"%s/trainings" ;;
                    *) printf '%%s\\n' "$a" ;;
                esac; done
                """.formatted(house));
        launch("version");
        assertEquals(1, trainings(), "the launcher's own build");
        var jar = house.resolve("app-bootstrap/target/althing-app-bootstrap-1.jar");
        Files.setLastModifiedTime(jar, later());
        launch("version");
        assertEquals(1, trainings(), "only a server is worth the wait");
        var served = launch("serve");
        assertEquals(2, trainings(), "Maven's build");
        assertTrue(served.out().stream().anyMatch(line -> line.startsWith("-XX:AOTCache=")), served.toString());
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        launch("serve");
        assertEquals(2, trainings());
    }

    @Test
    void what_cannot_be_remembered_is_not_tried_again() throws Exception {
        launch("serve");
        var target = house.resolve("app-bootstrap/target");
        assertEquals(0, Files.size(target.resolve("althing.aot")));
        assertTrue(launch("serve").out().stream().noneMatch(line -> line.contains("AOTCache")));
    }

    @Test
    void a_start_that_fails_to_be_remembered_leaves_no_older_one_in_its_place() throws Exception {
        launch("serve");
        var cache = house.resolve("app-bootstrap/target/althing.aot");
        Files.writeString(cache, "remembered of an older build");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));
        launch("serve");
        assertEquals("", Files.readString(cache));
    }

    /** As a service's account does, which may read what an administrator built. */
    @Test
    void who_may_not_write_where_it_was_built_starts_all_the_same() throws Exception {
        launch("version");
        var target = house.resolve("app-bootstrap/target");
        Files.delete(target.resolve("althing.aot"));
        var command = new ArrayList<String>();
        if (Files.isWritable(Path.of("/proc/1/oom_score_adj"))) { // root writes everywhere
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(house.resolve("althing").toString(), "serve"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            var ended = ended(start(house, Map.of(), command.toArray(String[]::new)));
            assertEquals(0, ended.code(), ended::toString);
            assertEquals("", ended.err());
            assertTrue(ended.out().contains("serve"), ended::toString);
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void two_started_at_once_build_once() throws Exception {
        var one = start(house, Map.of(), house.resolve("althing").toString(), "one");
        var two = start(house, Map.of(), house.resolve("althing").toString(), "two");
        assertTrue(ended(one).out().contains("one"));
        assertTrue(ended(two).out().contains("two"));
        assertEquals(1, builds());
    }

    @Test
    void a_build_that_fails_starts_nothing() throws Exception {
        script(house.resolve("mvnw"), "echo 'cannot find symbol'; exit 1");
        var ended = launch("serve");
        assertEquals(1, ended.code());
        assertEquals(List.of(), ended.out());
        assertTrue(ended.err().contains("cannot find symbol"), ended.err());
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        var out = launch("room", "create", "two words", "", "*", "it's").out();
        assertEquals(
                List.of("room", "create", "two words", "", "*", "it's"),
                out.subList(out.indexOf("-jar") + 2, out.size()));
    }

    @Test
    void the_exit_code_is_the_program_s() throws Exception {
        launch();
        script(jdk25.resolve("bin/java"), "exit 7");
        assertEquals(7, launch().code());
    }

    @Test
    void standard_input_is_the_program_s_even_when_it_builds_first() throws Exception {
        script(house.resolve("mvnw"), Files.readString(house.resolve("mvnw")) + "cat >/dev/null");
        script(jdk25.resolve("bin/java"), "cat");
        var process = start(house, Map.of(), house.resolve("althing").toString());
        try (var in = process.getOutputStream()) {
            in.write("a pass phrase".getBytes(UTF_8));
        }
        assertEquals(List.of("a pass phrase"), ended(process).out());
    }

    @Test
    void it_stays_in_the_folder_it_was_called_from() throws Exception {
        launch();
        script(jdk25.resolve("bin/java"), "pwd");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var ended = ended(start(elsewhere, Map.of(), "../a house/althing"));
        assertEquals(List.of(elsewhere.toRealPath().toString()), ended.out());
    }

    @Test
    void it_can_be_called_through_a_symbolic_link() throws Exception {
        Files.createSymbolicLink(folder.resolve("hop"), Path.of("a house", "althing"));
        var bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("althing"), Path.of("..", "hop"));
        assertEquals(0, ended(start(folder, Map.of(), "bin/althing", "version")).code());
        assertEquals(1, builds());
    }

    @Test
    void options_for_the_jvm_come_before_the_program() throws Exception {
        var out = ended(start(house, Map.of("ALTHING_JAVA_OPTS", "-Xmx64m -Dx=y"), "./althing", "serve"))
                .out();
        assertEquals(1, out.indexOf("-Dx=y") - out.indexOf("-Xmx64m"));
        assertTrue(out.indexOf("-Dx=y") < out.indexOf("-jar"));
    }

    @Test
    void a_collector_of_theirs_takes_the_place_of_ours() throws Exception {
        var out = ended(start(house, Map.of("ALTHING_JAVA_OPTS", "-XX:+UseG1GC"), "./althing", "serve"))
                .out();
        assertFalse(out.contains("-XX:+UseSerialGC"));
        assertTrue(out.contains("-XX:+UseCompactObjectHeaders"));
    }

    @Test
    void an_older_jdk_is_passed_over() throws Exception {
        var old = jdk("17.0.15");
        var path = jdk25.resolve("bin") + ":/usr/bin:/bin";
        var ended = ended(start(house, Map.of("JAVA_HOME", old.toString(), "PATH", path), "./althing", "version"));
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("I am " + jdk25));
    }

    @Test
    void a_later_jdk_will_do() throws Exception {
        var later = jdk("26-ea");
        var ended = ended(start(house, Map.of("JAVA_HOME", later.toString()), "./althing", "version"));
        assertTrue(ended.out().contains("I am " + later));
    }

    @Test
    void a_runtime_without_a_compiler_is_passed_over() throws Exception {
        var runtime = jdk("25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        var path = jdk25.resolve("bin") + ":/usr/bin:/bin";
        var ended = ended(start(house, Map.of("JAVA_HOME", runtime.toString(), "PATH", path), "./althing", "version"));
        assertTrue(ended.out().contains("I am " + jdk25));
    }

    @Test
    void without_a_jdk_it_says_what_it_wants_and_ends_with_2() throws Exception {
        var text = Files.readString(house.resolve("althing")).replace("/usr/lib/jvm/*", "/nowhere/*");
        Files.writeString(house.resolve("althing"), text);
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("dirname", "readlink", "sh")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
        }
        var old = jdk("24.0.2");
        var environment = Map.of("JAVA_HOME", old.toString(), "PATH", tools.toString());
        var ended = ended(start(house, environment, "./althing", "version"));
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("needs a JDK 25 or later"), ended.err());
        assertEquals(0, builds());
    }

    private Ended launch(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(house.resolve("althing").toString()));
        command.addAll(List.of(arguments));
        return ended(start(house, Map.of(), command.toArray(String[]::new)));
    }

    private Process start(Path from, Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALTHING_") || name.startsWith("JAVA_"));
        builder.environment().put("JAVA_HOME", jdk25.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended ended(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out.lines().toList(), err);
    }

    private long builds() throws IOException {
        return lines("builds");
    }

    private long trainings() throws IOException {
        return lines("trainings");
    }

    private long lines(String name) throws IOException {
        var log = house.resolve(name);
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /** A JDK whose java prints who it is and its arguments, one a line; a training run makes no cache. */
    private Path jdk(String version) throws IOException {
        var home = folder.resolve("jdk-" + version);
        script(home.resolve("bin/javac"), "exit 1");
        script(home.resolve("bin/java"), "echo 'I am " + home + "'; for a; do printf '%s\\n' \"$a\"; done");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static FileTime later() {
        return FileTime.from(Instant.now().plusSeconds(60));
    }
}
