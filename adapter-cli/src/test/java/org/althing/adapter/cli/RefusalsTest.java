package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.UseCases;
import org.althing.application.Problem;
import org.althing.application.StorageUnavailable;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private final Bench bench = new Bench();

    private static UseCases broken(RuntimeException fault) {
        return new UseCases() {
            @Override
            public <T> T get(Class<T> useCase) {
                throw fault;
            }
        };
    }

    @Test
    void every_kind_of_problem_has_its_exit_code() {
        var codes = Stream.of(Problem.Kind.values())
                .collect(
                        Collectors.toMap(kind -> kind, kind -> ExitCode.of(kind).number()));
        assertEquals(
                Map.of(
                        Problem.Kind.INVALID, 2,
                        Problem.Kind.UNAUTHENTICATED, 4,
                        Problem.Kind.FORBIDDEN, 4,
                        Problem.Kind.NOT_FOUND, 3,
                        Problem.Kind.CONFLICT, 5,
                        Problem.Kind.STALE, 5,
                        Problem.Kind.TOO_MANY, 1,
                        Problem.Kind.UNAVAILABLE, 1,
                        Problem.Kind.FAULT, 1),
                codes);
        assertFalse(codes.containsValue(ExitCode.OK.number()));
    }

    @Test
    void exit_codes_are_those_that_scripts_know() {
        var numbers = Stream.of(ExitCode.values()).map(ExitCode::number).collect(Collectors.toSet());
        assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 130), numbers);
    }

    @Test
    void a_place_that_no_list_gave_is_refused_with_its_code() {
        bench.run("user", "list", "--after", "???")
                .refused(2, "The place in the list is not one that this list gave. [request.invalid]");
        bench.run("room", "list", "--after", "???")
                .refused(2, "It must be the next of an earlier page of the same list. [request.invalid]");
    }

    @Test
    void a_storage_that_does_not_work_is_said_in_plain_words() {
        bench.useCases = broken(new StorageUnavailable("the disk is full", new IOException("errno 28")));
        bench.run("user", "list").refused(1, "The storage cannot be used now: the disk is full [server.unavailable]");
        assertEquals(0, bench.bugs.size());
    }

    @Test
    void a_program_that_is_set_up_wrongly_says_so_in_one_line() {
        bench.useCases =
                broken(new CannotRun(ExitCode.USAGE, "althing.yml sets server.bnid; the nearest is server.bind"));
        bench.run("user", "list").refused(2, "althing.yml sets server.bnid; the nearest is server.bind");
        assertEquals(0, bench.bugs.size());
    }

    @Test
    void a_bug_is_an_incident_without_detail() {
        var bug = new IllegalStateException("the password is hunter2");
        bench.useCases = broken(bug);
        var ended = bench.run("user", "list");
        assertEquals(1, ended.code());
        assertEquals("", ended.out());
        assertTrue(
                ended.err()
                        .matches("althing: This is a mistake of the program; report it as incident [0-9a-f-]{36}\\."
                                + " \\[server\\.fault]\n"),
                ended.err());
        assertSame(bug, bench.bugs.getFirst());
    }

    @Test
    void where_a_bug_is_comes_out_with_debug() {
        bench.useCases = broken(new IllegalStateException("out of luck"));
        var ended = bench.run("user", "list", "--debug");
        assertTrue(ended.err().contains("java.lang.IllegalStateException: out of luck"), ended.err());
        assertTrue(ended.err().contains("\tat org.althing.adapter.cli"), ended.err());
        assertEquals(1, ended.code());
    }

    @Test
    void use_cases_are_closed_after_a_bug_too() {
        bench.useCases = broken(new IllegalStateException());
        bench.run("user", "list");
        assertFalse(bench.open);
        assertEquals(1, bench.asked.size());
    }
}
