package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final ArrayDeque<Runnable> work = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();
    private final List<Boolean> reading = new ArrayList<>();
    private boolean mayWork = true;
    private final Inbox inbox =
            new Inbox(work::add, atOnce(message -> done.add((int) message[0])), () -> mayWork, reading::add);

    private static Inbox.Work atOnce(Consumer<byte[]> work) {
        return message -> {
            work.accept(message);
            return CompletableFuture.completedStage(true);
        };
    }

    private static byte[] message(int number) {
        return new byte[] {(byte) number};
    }

    @Test
    void messages_are_done_in_order_by_one_worker() {
        for (int i = 0; i < 5; i++) {
            inbox.add(message(i));
        }
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(List.of(0, 1, 2, 3, 4), done);
        inbox.add(message(5));
        work.remove().run();
        assertEquals(6, done.size());
    }

    @Test
    void nothing_is_done_while_answers_have_no_place_to_go() {
        mayWork = false;
        inbox.add(message(1));
        assertTrue(work.isEmpty());
        mayWork = true;
        inbox.goOn();
        inbox.goOn();
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(List.of(1), done);
    }

    @Test
    void a_worker_stops_in_the_middle_when_answers_have_no_place_to_go_any_more() {
        var stopping = new ArrayList<Integer>();
        var pausing = new Inbox(
                work::add,
                atOnce(message -> {
                    stopping.add((int) message[0]);
                    mayWork = false;
                }),
                () -> mayWork,
                reading::add);
        pausing.add(message(1));
        pausing.add(message(2));
        work.remove().run();
        assertEquals(List.of(1), stopping);
        mayWork = true;
        pausing.goOn();
        work.remove().run();
        assertEquals(List.of(1, 2), stopping);
    }

    @Test
    void the_socket_is_not_read_while_many_wait() {
        for (int i = 0; i < 100; i++) {
            inbox.add(message(i));
        }
        assertEquals(List.of(false), reading);
        work.remove().run();
        assertEquals(List.of(false, true), reading);
        assertEquals(100, done.size());
    }

    @Test
    void only_so_many_are_under_way_and_the_next_begins_when_one_ends() {
        var begun = new ArrayList<CompletableFuture<Integer>>();
        var slow = slow(begun);
        for (int i = 0; i < 40; i++) {
            slow.add(message(i));
        }
        work.remove().run();
        assertEquals(32, begun.size());
        begun.get(7).complete(7);
        work.remove().run();
        assertEquals(33, begun.size());
        begun.get(8).completeExceptionally(new IllegalStateException());
        work.remove().run();
        assertEquals(34, begun.size());
    }

    @Test
    void few_long_ones_are_under_way_at_once() {
        var begun = new ArrayList<CompletableFuture<Integer>>();
        var slow = slow(begun);
        for (int i = 0; i < 6; i++) {
            slow.add(new byte[SocketLimits.FRAME_BYTES]);
        }
        work.remove().run();
        assertEquals(4, begun.size());
    }

    @Test
    void it_is_dry_when_the_last_has_ended_and_not_before() {
        var begun = new ArrayList<CompletableFuture<Integer>>();
        var slow = slow(begun);
        var dry = new AtomicInteger();
        slow.add(message(1));
        slow.add(message(2));
        work.remove().run();
        slow.finish(CloseCode.Manner.ALL_DONE, dry::incrementAndGet);
        begun.get(1).complete(2);
        assertEquals(0, dry.get());
        begun.get(0).complete(1);
        assertEquals(1, dry.get());
    }

    private Inbox slow(List<CompletableFuture<Integer>> begun) {
        return new Inbox(
                work::add,
                message -> {
                    var end = new CompletableFuture<Integer>();
                    begun.add(end);
                    return end;
                },
                () -> mayWork,
                reading::add);
    }

    @Test
    void a_few_long_ones_are_many_too() {
        for (int i = 0; i < 4; i++) {
            inbox.add(new byte[SocketLimits.FRAME_BYTES]);
        }
        assertEquals(List.of(false), reading);
    }

    @Test
    void what_is_not_begun_when_it_closes_is_not_done() {
        inbox.add(message(1));
        inbox.close();
        inbox.add(message(2));
        work.remove().run();
        assertTrue(done.isEmpty());
    }

    @Test
    void two_workers_never_meet_and_none_is_forgotten() throws InterruptedException {
        var inside = new AtomicInteger();
        var met = new AtomicInteger();
        var all = new ConcurrentLinkedQueue<Integer>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new Inbox(
                    workers,
                    atOnce(message -> {
                        met.addAndGet(inside.getAndIncrement());
                        all.add((message[0] & 0xFF) << 8 | message[1] & 0xFF);
                        Thread.yield();
                        inside.decrementAndGet();
                    }),
                    () -> true,
                    on -> {});
            for (int i = 0; i < 20_000; i++) {
                busy.add(new byte[] {(byte) (i >> 8), (byte) i});
            }
            TestServer.await("all are done", () -> all.size() == 20_000);
        }
        assertEquals(0, met.get());
        var expected = 0;
        for (var one : all) {
            assertEquals(expected++, one);
        }
    }
}
