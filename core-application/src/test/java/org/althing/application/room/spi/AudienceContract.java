package org.althing.application.room.spi;

import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.althing.application.Burst;
import org.althing.application.Races;
import org.althing.application.room.spi.Audience.Follower;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;
import org.junit.jupiter.api.Test;

/** What every {@link Audience} does. Each test begins with nobody. */
public interface AudienceContract {
    UserRef FRIGG = anyUser().ref();
    UserRef LOKI = anyUser().ref();
    RoomId HALL = new RoomId(anyId());
    RoomId YARD = new RoomId(anyId());

    Audience audience();

    @Test
    default void who_follows_a_room_is_told_of_its_entries_in_order() {
        var frigg = following(HALL, FRIGG, 0);
        var loki = following(HALL, LOKI, 0);
        tell(HALL, 1, 3);
        frigg.assertHears(1, 2, 3);
        loki.assertHears(1, 2, 3);
    }

    @Test
    default void an_entry_arrives_as_it_was_told() {
        var frigg = following(HALL, FRIGG, 0);
        var entry = entry(HALL, 1, LOKI);
        audience().tell(entry);
        assertEquals(List.of(entry), Races.take(frigg.heard, 1));
    }

    @Test
    default void what_is_told_in_a_burst_is_heard_in_order_when_that_is_over() {
        var frigg = following(HALL, FRIGG, 0);
        var loki = following(YARD, LOKI, 0);
        Burst.run(() -> {
            tell(HALL, 1, 2);
            tell(YARD, 1, 1);
            tell(HALL, 3, 3);
        });
        tell(HALL, 4, 4);
        frigg.assertHears(1, 2, 3, 4);
        loki.assertHears(1);
    }

    @Test
    default void who_is_dismissed_in_a_burst_hears_first_what_was_told_before() {
        var frigg = following(HALL, FRIGG, 0);
        var loki = following(HALL, LOKI, 0);
        Burst.run(() -> {
            audience().tell(entry(HALL, 1, LOKI));
            audience().tell(entry(HALL, 2, FRIGG));
            audience().dismiss(HALL, FRIGG.id());
            audience().tell(entry(HALL, 3, LOKI));
        });
        frigg.assertHears(1, 2);
        frigg.assertDismissed();
        frigg.assertHearsNothingElse();
        loki.assertHears(1, 2, 3);
    }

    @Test
    default void who_is_told_from_a_burst_and_from_another_thread_hears_it_in_order() {
        var frigg = following(HALL, FRIGG, 0);
        Burst.run(() -> {
            audience().tell(entry(HALL, 1, LOKI));
            Races.race(1, i -> {
                audience().tell(entry(HALL, 2, LOKI));
                return true;
            });
            audience().tell(entry(HALL, 3, LOKI));
        });
        frigg.assertHears(1, 2, 3);
    }

    @Test
    default void nobody_need_be_there() {
        tell(HALL, 1, 3);
        audience().dismiss(HALL, new UserId(anyId()));
        assertEquals(List.of(), audience().present(HALL));
    }

    @Test
    default void who_was_not_there_is_not_told_later() {
        tell(HALL, 1, 2);
        var frigg = following(HALL, FRIGG, 0);
        tell(HALL, 3, 3);
        frigg.assertHears(3);
    }

    @Test
    default void what_is_told_in_one_room_is_not_heard_in_another() {
        var hall = following(HALL, FRIGG, 0);
        var yard = following(YARD, FRIGG, 0);
        tell(HALL, 1, 2);
        tell(YARD, 1, 1);
        tell(HALL, 3, 3);
        hall.assertHears(1, 2, 3);
        yard.assertHears(1);
        hall.assertHearsNothingElse();
        yard.assertHearsNothingElse();
    }

    @Test
    default void until_it_starts_a_seat_holds_what_is_told() {
        var frigg = new Listener();
        var seat = audience().admit(HALL, FRIGG, frigg);
        var other = following(HALL, LOKI, 0);
        tell(HALL, 1, 3);
        other.assertHears(1, 2, 3);
        frigg.assertHearsNothingElse();
        seat.start(0);
        tell(HALL, 4, 4);
        frigg.assertHears(1, 2, 3, 4);
    }

    @Test
    default void what_was_held_is_passed_on_from_the_place_asked_for() {
        var frigg = new Listener();
        var seat = audience().admit(HALL, FRIGG, frigg);
        tell(HALL, 1, 5);
        seat.start(3);
        tell(HALL, 6, 6);
        frigg.assertHears(4, 5, 6);
        frigg.assertHearsNothingElse();
    }

    @Test
    default void an_entry_that_is_known_already_is_not_passed_on_when_it_is_told_late() {
        var frigg = following(HALL, FRIGG, 5);
        tell(HALL, 4, 6);
        frigg.assertHears(6);
        frigg.assertHearsNothingElse();
    }

    @Test
    default void each_seat_of_a_user_is_told() {
        var one = following(HALL, FRIGG, 0);
        var other = following(HALL, FRIGG, 1);
        tell(HALL, 1, 2);
        one.assertHears(1, 2);
        other.assertHears(2);
    }

    @Test
    default void who_follows_is_present_once_however_many_seats_they_have() {
        var first = audience().admit(HALL, FRIGG, new Listener());
        var second = audience().admit(HALL, FRIGG, new Listener());
        following(HALL, LOKI, 0);
        assertPresent(HALL, FRIGG, LOKI);
        assertPresent(YARD);
        first.close();
        assertPresent(HALL, FRIGG, LOKI);
        second.close();
        assertPresent(HALL, LOKI);
    }

    @Test
    default void a_seat_given_up_hears_no_more_and_is_not_told_that_it_is_over() {
        var frigg = new Listener();
        var seat = audience().admit(HALL, FRIGG, frigg);
        seat.start(0);
        var other = following(HALL, FRIGG, 0);
        tell(HALL, 1, 1);
        frigg.assertHears(1);
        seat.close();
        seat.close();
        tell(HALL, 2, 2);
        other.assertHears(1, 2);
        audience().dismiss(HALL, FRIGG.id());
        other.assertDismissed();
        frigg.assertHearsNothingElse();
        assertEquals(1, frigg.dismissals.getCount(), "it gave up the seat itself");
    }

    @Test
    default void a_seat_given_up_before_it_started_hears_nothing() {
        var frigg = new Listener();
        var other = following(HALL, LOKI, 0);
        var seat = audience().admit(HALL, FRIGG, frigg);
        assertPresent(HALL, FRIGG, LOKI);
        tell(HALL, 1, 1);
        seat.close();
        assertPresent(HALL, LOKI);
        tell(HALL, 2, 2);
        other.assertHears(1, 2);
        frigg.assertHearsNothingElse();
    }

    @Test
    default void who_is_dismissed_is_told_so_on_each_seat_and_hears_no_more() {
        var one = following(HALL, FRIGG, 0);
        var two = following(HALL, FRIGG, 0);
        var loki = following(HALL, LOKI, 0);
        tell(HALL, 1, 1);
        audience().dismiss(HALL, FRIGG.id());
        assertPresent(HALL, LOKI);
        tell(HALL, 2, 2);
        loki.assertHears(1, 2);
        for (var frigg : List.of(one, two)) {
            frigg.assertDismissed();
            frigg.assertHears(1);
            frigg.assertHearsNothingElse();
        }
        assertEquals(1, loki.dismissals.getCount());
    }

    @Test
    default void who_is_dismissed_from_one_room_goes_on_following_another() {
        var hall = following(HALL, FRIGG, 0);
        var yard = following(YARD, FRIGG, 0);
        audience().dismiss(HALL, FRIGG.id());
        hall.assertDismissed();
        tell(YARD, 1, 1);
        yard.assertHears(1);
        assertPresent(YARD, FRIGG);
        assertEquals(1, yard.dismissals.getCount());
    }

    @Test
    default void who_is_dismissed_once_is_told_once_and_may_come_again() {
        var frigg = following(HALL, FRIGG, 0);
        audience().dismiss(HALL, FRIGG.id());
        audience().dismiss(HALL, FRIGG.id());
        frigg.assertDismissed();
        var again = following(HALL, FRIGG, 0);
        tell(HALL, 1, 1);
        again.assertHears(1);
        frigg.assertHearsNothingElse();
        assertEquals(1, frigg.timesDismissed.get());
    }

    @Test
    default void a_seat_ended_before_it_started_passes_on_nothing() {
        var frigg = new Listener();
        var seat = audience().admit(HALL, FRIGG, frigg);
        tell(HALL, 1, 2);
        audience().dismiss(HALL, FRIGG.id());
        seat.start(0);
        tell(HALL, 3, 3);
        frigg.assertDismissed();
        frigg.assertHearsNothingElse();
    }

    @Test
    default void who_is_busy_with_what_was_held_keeps_nobody_waiting() {
        var entered = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var busy = new Listener() {
            @Override
            public void heard(Entry entry) {
                entered.countDown();
                Races.await(released);
                super.heard(entry);
            }
        };
        var seat = audience().admit(HALL, FRIGG, busy);
        var loki = following(HALL, LOKI, 0);
        tell(HALL, 1, 1);
        Thread.ofVirtual().start(() -> seat.start(0));
        Races.await(entered);
        tell(HALL, 2, 3);
        loki.assertHears(1, 2, 3);
        assertPresent(HALL, FRIGG, LOKI);
        audience().admit(HALL, LOKI, new Listener()).close();
        released.countDown();
        busy.assertHears(1, 2, 3);
    }

    @Test
    default void a_follower_that_throws_loses_its_seat_and_hurts_nobody_else() {
        var calls = new AtomicLong();
        var broken = new Listener() {
            @Override
            public void heard(Entry entry) {
                calls.incrementAndGet();
                throw new IllegalStateException("it cannot hear");
            }
        };
        audience().admit(HALL, FRIGG, broken).start(0);
        var loki = following(HALL, LOKI, 0);
        tell(HALL, 1, 3);
        loki.assertHears(1, 2, 3);
        assertPresent(HALL, LOKI);
        audience().dismiss(HALL, FRIGG.id());
        assertEquals(1, calls.get());
        assertEquals(0, broken.timesDismissed.get());
    }

    @Test
    default void who_throws_at_being_dismissed_keeps_nobody_from_being_dismissed() {
        var broken = new Listener() {
            @Override
            public void dismissed() {
                throw new IllegalStateException("it cannot hear");
            }
        };
        audience().admit(HALL, FRIGG, broken).start(0);
        var other = following(HALL, FRIGG, 0);
        audience().dismiss(HALL, FRIGG.id());
        other.assertDismissed();
        assertPresent(HALL);
    }

    @Test
    default void whoever_comes_while_much_is_told_hears_all_that_follows_without_gap_or_repeat() {
        var last = 2000;
        var told = new AtomicLong();
        var outcomes = Races.race(17, i -> {
            if (i == 0) {
                for (long seq = 1; seq <= last; seq++) {
                    told.set(seq);
                    audience().tell(entry(HALL, seq, LOKI));
                    if (seq % 50 == 0) {
                        Thread.yield();
                    }
                }
                return true;
            }
            for (int n = 0; n < 20; n++) {
                var listener = new Listener();
                var seat = audience().admit(HALL, anyUser().ref(), listener);
                var newest = told.get();
                seat.start(newest);
                if (i % 2 == 0) {
                    seat.close();
                } else {
                    listener.assertHears(
                            LongStream.rangeClosed(newest + 1, last).limit(100).toArray());
                }
                assertFalse(listener.twoAtOnce.get(), "it was told two things at once");
            }
            return true;
        });
        assertEquals(17, outcomes.size());
    }

    @Test
    default void what_is_told_while_seats_end_is_heard_as_a_beginning() {
        var listeners =
                LongStream.range(0, 16).mapToObj(i -> following(HALL, FRIGG, 0)).toList();
        var loki = following(HALL, LOKI, 0);
        Races.race(2, i -> {
            if (i == 0) {
                tell(HALL, 1, 500);
            } else {
                audience().dismiss(HALL, FRIGG.id());
            }
            return i;
        });
        loki.assertHears(LongStream.rangeClosed(1, 500).toArray());
        for (var listener : listeners) {
            listener.assertDismissed();
            var heard = listener.heard.stream().map(Entry::seq).toList();
            assertEquals(LongStream.rangeClosed(1, heard.size()).boxed().toList(), heard);
            assertFalse(listener.twoAtOnce.get(), "it was told two things at once");
        }
        assertPresent(HALL, LOKI);
    }

    @Test
    default void a_list_of_those_present_is_a_picture_of_its_moment() {
        following(HALL, FRIGG, 0);
        var present = audience().present(HALL);
        following(HALL, LOKI, 0);
        assertEquals(List.of(FRIGG), present);
        assertThrows(
                UnsupportedOperationException.class,
                () -> audience().present(HALL).clear());
    }

    /** Notes what it is told, and whether it was told two things at once. */
    class Listener implements Follower {
        final LinkedBlockingQueue<Entry> heard = new LinkedBlockingQueue<>();
        final CountDownLatch dismissals = new CountDownLatch(1);
        final AtomicLong timesDismissed = new AtomicLong();
        final AtomicBoolean twoAtOnce = new AtomicBoolean();
        private final AtomicBoolean inside = new AtomicBoolean();

        @Override
        public void heard(Entry entry) {
            noting(() -> heard.add(entry));
        }

        @Override
        public void dismissed() {
            noting(timesDismissed::incrementAndGet);
            dismissals.countDown();
        }

        void noting(Runnable what) {
            if (!inside.compareAndSet(false, true)) {
                twoAtOnce.set(true);
            }
            what.run();
            Thread.yield();
            inside.set(false);
        }

        void assertHears(long... seqs) {
            assertEquals(
                    LongStream.of(seqs).boxed().toList(),
                    Races.take(heard, seqs.length).stream().map(Entry::seq).toList());
            assertFalse(twoAtOnce.get(), "it was told two things at once");
        }

        void assertHearsNothingElse() {
            assertTrue(heard.isEmpty(), heard::toString);
        }

        void assertDismissed() {
            Races.await(dismissals);
        }
    }

    private Listener following(RoomId room, UserRef user, long after) {
        var listener = new Listener();
        audience().admit(room, user, listener).start(after);
        return listener;
    }

    private void tell(RoomId room, long first, long last) {
        for (long seq = first; seq <= last; seq++) {
            audience().tell(entry(room, seq, LOKI));
        }
    }

    private void assertPresent(RoomId room, UserRef... users) {
        var present = audience().present(room);
        assertEquals(users.length, present.size(), present::toString);
        assertEquals(Set.of(users), Set.copyOf(present));
    }
}
