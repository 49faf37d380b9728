package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.althing.application.Burst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AfterCommitTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void what_fails_keeps_nothing_else_from_being_done() {
        try (var afterCommit = new AfterCommit()) {
            afterCommit.accept(List.of(
                    () -> {
                        throw new IllegalStateException("at once");
                    },
                    () -> Burst.atEnd(() -> {
                        throw new IllegalStateException("at the end");
                    }),
                    () -> done.add("the same commit")));
            afterCommit.accept(List.of(() -> done.add("the next commit")));
        }
        assertEquals(List.of("the same commit", "the next commit"), done);
    }

    @Test
    void the_actions_of_a_commit_are_a_burst() {
        try (var afterCommit = new AfterCommit(() -> 0)) {
            afterCommit.accept(List.of(told(1), told(2)));
        }
        assertEquals(List.of("done 1", "done 2", "told 1", "told 2"), done);
    }

    @Test
    void a_burst_ends_when_it_has_lasted_long_enough() {
        var now = new AtomicLong();
        try (var afterCommit = new AfterCommit(now::get)) {
            afterCommit.accept(
                    List.of(told(1), () -> now.addAndGet(AfterCommit.LONGEST_BURST_NANOS), told(2), told(3)));
        }
        assertEquals(List.of("done 1", "told 1", "done 2", "done 3", "told 2", "told 3"), done);
    }

    private Runnable told(int item) {
        return () -> {
            done.add("done " + item);
            Burst.whenDone(() -> done.add("told " + item));
        };
    }
}
