package org.althing.adapter.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.althing.adapter.hardware.CommandRunner.Call;
import org.althing.adapter.hardware.CommandRunner.Completed;
import org.althing.adapter.hardware.CommandRunner.NotPermitted;
import org.althing.adapter.hardware.CommandRunner.Outcome;
import org.althing.adapter.hardware.CommandRunner.OutputTooLong;
import org.althing.adapter.hardware.CommandRunner.TimedOut;
import org.althing.adapter.hardware.CommandRunner.ToolMissing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {
    private static final Tool SH = Tool.ofSystem("sh");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Far more than a pipe holds. */
    private static final String MEBIBYTE = "y".repeat(1 << 20);

    private final CommandRunner runner = CommandRunner.onThisMachine();
    /** Stands in the arguments of what this test starts, so that it can be found among all processes. */
    private final String mark = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private static Call sh(String script, String... arguments) {
        var words = new ArrayList<>(List.of("-c", script));
        words.addAll(List.of(arguments));
        return new Call(SH, words, null, PATIENCE);
    }

    private static Call reads(String input, String script, String... arguments) {
        var call = sh(script, arguments);
        return new Call(call.tool(), call.arguments(), input, call.timeout());
    }

    private static boolean isAnythingBeingGiven() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("althing-feed"));
    }

    private Completed completed(Call call) {
        return assertInstanceOf(Completed.class, runner.run(call));
    }

    private List<ProcessHandle> marked() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(mark))
                .toList();
    }

    private static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "what was awaited did not happen");
            Thread.onSpinWait();
        }
    }

    @Test
    void both_outputs_and_the_exit_status_are_kept_apart() {
        assertEquals(new Completed(3, "out\n", "err\n"), completed(sh("echo out; echo err >&2; exit 3")));
    }

    @Test
    void arguments_pass_no_shell() {
        var odd = List.of("$(id)", "*", "a b", "", "'\"\\", "-n", "é\n");
        var words = new ArrayList<>(List.of("%s|"));
        words.addAll(odd);
        var call = new Call(Tool.ofSystem("printf"), words, null, PATIENCE);
        assertEquals(String.join("|", odd) + "|", completed(call).output());
    }

    @Test
    void the_environment_is_a_locale_and_a_path() {
        var lines = completed(new Call(Tool.ofSystem("env"), List.of(), null, PATIENCE))
                .output()
                .lines();
        assertEquals(Set.of("LC_ALL=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"), Set.copyOf(lines.toList()));
    }

    @Test
    void a_program_works_where_nothing_of_ours_is() {
        assertEquals(
                "/\n",
                completed(new Call(Tool.ofSystem("pwd"), List.of(), null, PATIENCE))
                        .output());
    }

    @Test
    void a_program_has_nothing_to_read_unless_it_is_given_something() {
        var cat = Tool.ofSystem("cat");
        assertEquals("", completed(new Call(cat, List.of(), null, PATIENCE)).output());
        assertEquals(
                "a secret",
                completed(new Call(cat, List.of(), "a secret", PATIENCE)).output());
    }

    @Test
    void what_a_program_is_given_does_not_show() {
        assertFalse(new Call(SH, List.of(), "a secret", PATIENCE).toString().contains("secret"));
    }

    @Test
    void a_program_that_does_not_read_what_it_is_given_does_no_harm() {
        assertEquals(
                "",
                completed(new Call(Tool.ofSystem("true"), List.of(), "a secret", PATIENCE))
                        .output());
    }

    @Test
    void a_program_reads_as_much_as_it_is_given() {
        assertEquals(
                MEBIBYTE,
                completed(new Call(Tool.ofSystem("cat"), List.of(), MEBIBYTE, PATIENCE))
                        .output());
    }

    @Test
    void a_program_may_print_much_before_it_reads() {
        var late = completed(reads(MEBIBYTE, "head -c 900000 /dev/zero; wc -c"));
        assertTrue(late.output().endsWith("1048576\n"));
    }

    @Test
    void a_program_may_leave_unread_most_of_what_it_is_given() {
        assertEquals(new Completed(0, "yy", ""), completed(reads(MEBIBYTE, "head -c 2")));
        assertEquals(new Completed(0, "done\n", ""), completed(reads(MEBIBYTE, "exec 0<&-; echo done")));
    }

    @Test
    void a_program_that_never_reads_what_it_is_given_is_ended_in_time() {
        assertEquals(
                new TimedOut("sh", SHORT),
                runner.run(reads(MEBIBYTE, "sleep 1000; :", mark).within(SHORT)));
        until(() -> marked().isEmpty());
        until(() -> !isAnythingBeingGiven());
    }

    @Test
    void what_could_still_read_but_has_no_parent_ends_too() {
        // The parent stays a moment, so that its pipes are known before it ends.
        var script = "(sh -c 'sleep 1000; :' \"$0\" <&3 3<&- >/dev/null 2>&1 &) 3<&0; sleep 0.2";
        assertEquals(new Completed(0, "", ""), completed(reads(MEBIBYTE, script, mark)));
        until(() -> marked().isEmpty());
        until(() -> !isAnythingBeingGiven());
    }

    @Test
    void both_outputs_are_taken_in_at_once() {
        var both = completed(sh("head -c 900000 /dev/zero; head -c 900000 /dev/zero >&2; head -c 100000 /dev/zero"));
        assertEquals(1_000_000, both.output().length());
        assertEquals(900_000, both.errors().length());
    }

    @Test
    void a_mebibyte_is_not_too_long_and_a_byte_more_is() {
        assertEquals(
                1 << 20, completed(sh("head -c 1048576 /dev/zero")).output().length());
        assertEquals(new OutputTooLong("sh"), runner.run(sh("head -c 1048577 /dev/zero")));
        assertEquals(new OutputTooLong("sh"), runner.run(sh("head -c 1048577 /dev/zero >&2")));
    }

    @Test
    void a_program_that_is_not_there_is_missing() {
        var nowhere = new Tool("nowhere", List.of(folder.resolve("nowhere"), Path.of("/nowhere/at/all")));
        assertEquals(new ToolMissing("nowhere"), runner.run(Call.of(nowhere)));
        assertEquals(new ToolMissing("no-such-program"), runner.run(Call.of(Tool.ofSystem("no-such-program"))));
    }

    @Test
    void a_program_stands_at_an_absolute_path() {
        var relative = List.of(Path.of("bin/sh"));
        assertThrows(IllegalArgumentException.class, () -> new Tool("sh", relative));
    }

    @Test
    void a_program_that_others_than_root_could_have_put_there_is_missing() throws IOException {
        var program = Files.writeString(folder.resolve("ip"), "#!/bin/sh\necho mine\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(new ToolMissing("ip"), runner.run(Call.of(new Tool("ip", List.of(program)))));
    }

    @Test
    void a_link_to_a_good_program_is_not_used_where_others_could_have_put_it() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var link = Files.createSymbolicLink(folder.resolve("sh"), Path.of("/bin/sh"));
        assertEquals(new ToolMissing("sh"), runner.run(Call.of(new Tool("sh", List.of(link)))));
    }

    @Test
    void the_next_place_is_tried_where_one_cannot_be_trusted() {
        var places = List.of(folder.resolve("sh"), Path.of("/bin/sh"));
        assertEquals(
                new Completed(0, "here\n", ""),
                runner.run(Call.of(new Tool("sh", places), "-c", "echo here").within(PATIENCE)));
    }

    @Test
    void a_file_that_is_no_program_is_missing() {
        assertEquals(
                new ToolMissing("passwd"), runner.run(Call.of(new Tool("passwd", List.of(Path.of("/etc/passwd"))))));
        assertEquals(new ToolMissing("etc"), runner.run(Call.of(new Tool("etc", List.of(Path.of("/etc"))))));
    }

    @Test
    void a_program_that_says_it_may_not_is_not_permitted() {
        assertEquals(
                new NotPermitted("sh"),
                runner.run(sh("echo 'RTNETLINK answers: Operation not permitted' >&2; exit 2")));
        assertEquals(new NotPermitted("sh"), runner.run(sh("echo 'cat: secret: Permission denied' >&2; exit 1")));
    }

    @Test
    void a_program_that_ends_well_may_say_what_it_likes() {
        assertTrue(completed(sh("echo 'Permission denied' >&2")).isGood());
    }

    @Test
    void a_program_that_sleeps_is_ended() {
        assertEquals(
                new TimedOut("sh", SHORT), runner.run(sh("sleep 1000; :", mark).within(SHORT)));
        assertEquals(List.of(), marked());
    }

    @Test
    void what_a_program_started_ends_with_it() {
        var script = "sh -c 'sh -c \"sleep 1000; :\" \"$0\"; :' \"$0\" & sh -c 'sleep 1000; :' \"$0\" & wait";
        assertEquals(new TimedOut("sh", SHORT), runner.run(sh(script, mark).within(SHORT)));
        until(() -> marked().isEmpty());
    }

    @Test
    void what_no_longer_has_a_parent_ends_too() {
        var script = "(sh -c 'sleep 1000; :' \"$0\" &); sleep 1000; :";
        assertEquals(new TimedOut("sh", SHORT), runner.run(sh(script, mark).within(SHORT)));
        until(() -> marked().isEmpty());
    }

    @Test
    void a_program_that_never_stops_printing_is_ended_with_all_it_started() {
        var script = "yes \"$0\" & yes \"$0\" & wait";
        assertEquals(new OutputTooLong("sh"), runner.run(sh(script, mark)));
        until(() -> marked().isEmpty());
    }

    @Test
    void a_caller_who_is_interrupted_does_not_leave_the_program_behind() throws Exception {
        var outcome = new CompletableFuture<Outcome>();
        var wasKept = new CompletableFuture<Boolean>();
        var thread = Thread.ofPlatform().start(() -> {
            outcome.complete(runner.run(sh("sleep 1000; :", mark)));
            wasKept.complete(Thread.currentThread().isInterrupted());
        });
        until(() -> !marked().isEmpty());
        thread.interrupt();
        assertInstanceOf(TimedOut.class, outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertTrue(wasKept.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        until(() -> marked().isEmpty());
    }

    @Test
    void at_most_four_run_at_once_and_the_next_does_not_wait_for_ever() throws Exception {
        var impatient = new ProcessCommandRunner(SHORT);
        var gate = folder.resolve("gate");
        var script = "until [ -e \"$0\" ]; do sleep 0.02; done";
        var waiting = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> impatient.run(sh(script, gate.toString(), mark)),
                        command -> Thread.ofVirtual().start(command)))
                .toList();
        until(() -> marked().size() == 4);
        var fifth = Call.of(Tool.ofSystem("true")).within(PATIENCE);
        assertEquals(new TimedOut("true", SHORT), impatient.run(fifth));
        Files.createFile(gate);
        for (var one : waiting) {
            var outcome = one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertTrue(assertInstanceOf(Completed.class, outcome).isGood());
        }
        assertTrue(assertInstanceOf(Completed.class, impatient.run(fifth)).isGood());
    }
}
