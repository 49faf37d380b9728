package org.althing.application.room.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.UNICODE;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyRoomOf;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.clientId;
import static org.althing.application.Fixtures.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.althing.application.Races;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Timelines.Appended;
import org.althing.application.room.spi.Timelines.Draft;
import org.althing.application.room.spi.Timelines.IdReused;
import org.althing.application.room.spi.Timelines.NotAMember;
import org.althing.application.room.spi.Timelines.Outcome;
import org.althing.application.room.spi.Timelines.Repeated;
import org.althing.domain.identity.User;
import org.althing.domain.room.Body;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.junit.jupiter.api.Test;

/** What every {@link Timelines} does. Each test begins with no room. */
public interface TimelinesContract {
    Consumer<Entry> NOBODY_HEARS = entry -> {};
    int NO_BOUND = Integer.MAX_VALUE;

    Timelines timelines();

    /** The rooms whose timelines these are. */
    Rooms rooms();

    /** Where those live who meet in them. */
    Users users();

    @Test
    default void a_new_room_has_an_empty_timeline() {
        var room = addedRoomOf(addedUser());
        assertEquals(List.of(), timelines().after(room.id(), 0, 10, NO_BOUND));
        assertEquals(List.of(), timelines().before(room.id(), Long.MAX_VALUE, 10, NO_BOUND));
        assertEquals(Optional.empty(), timelines().find(room.id(), 1));
        assertEquals(Optional.empty(), timelines().find(room.id(), 0));
        assertEquals(Optional.empty(), timelines().find(room.id(), -1));
    }

    @Test
    default void a_room_that_is_not_there_has_none() {
        var nowhere = new RoomId(anyId());
        assertEquals(List.of(), timelines().after(nowhere, 0, 10, NO_BOUND));
        assertEquals(List.of(), timelines().before(nowhere, Long.MAX_VALUE, 10, NO_BOUND));
        assertEquals(Optional.empty(), timelines().find(nowhere, 1));
    }

    @Test
    default void a_message_is_found_as_it_was_appended() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var at = Instant.parse("2026-12-31T23:59:59.999Z");
        var id = clientId("👩‍🚀 e\u0301 ıİẞ '\"\\%_");
        var first = appended(room, new Draft(author.ref(), at, id, message(UNICODE)));
        assertEquals(new Entry(room.id(), 1, at, author.ref(), id, message(UNICODE)), first);

        var answer = new Entry.Message(
                Body.parse("{\"a\":1}").orElseThrow(),
                ContentType.parse("application/jose; charset=\"UTF 8\"").orElseThrow(),
                1L);
        var second = appended(room, new Draft(author.ref(), Instant.EPOCH, null, answer));
        assertEquals(new Entry(room.id(), 2, Instant.EPOCH, author.ref(), null, answer), second);

        assertEquals(Optional.of(first), timelines().find(room.id(), 1));
        assertEquals(Optional.of(second), timelines().find(room.id(), 2));
        assertEquals(List.of(first, second), timelines().after(room.id(), 0, 10, NO_BOUND));
        assertEquals(List.of(first, second), timelines().before(room.id(), 3, 10, NO_BOUND));
    }

    @Test
    default void a_body_is_kept_exactly_as_it_came() {
        var author = addedUser();
        var room = addedRoomOf(author);
        for (var body :
                List.of(" ", "\n", "e\u0301", "\u00e9", "\u212B", "x".repeat(60 * 1024), "🦉".repeat(15 * 1024))) {
            var entry = said(room, author, body);
            assertEquals(
                    message(body),
                    timelines().find(room.id(), entry.seq()).orElseThrow().content());
        }
    }

    @Test
    default void entries_are_numbered_from_1_without_gaps_and_the_room_knows_the_last() {
        var author = addedUser();
        var room = addedRoomOf(author);
        for (long seq = 1; seq <= 5; seq++) {
            assertEquals(seq, said(room, author, "same").seq());
            assertEquals(seq, rooms().find(room.id()).orElseThrow().lastSeq());
        }
        assertEquals(1, rooms().find(room.id()).orElseThrow().firstSeq());
        assertEquals(1, rooms().find(room.id()).orElseThrow().memberCount());
    }

    @Test
    default void the_order_is_that_of_the_commits_not_that_of_the_clock() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var late = appended(room, new Draft(author.ref(), NOON.plusSeconds(60), null, message("late")));
        var early = appended(room, new Draft(author.ref(), NOON, null, message("early")));
        assertEquals(List.of(late, early), timelines().after(room.id(), 0, 10, NO_BOUND));
    }

    @Test
    default void what_is_appended_is_given_on_once() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var heard = new LinkedBlockingQueue<Entry>();
        var outcome = timelines().append(room.id(), draft(author, "hail"), heard::add);
        assertEquals(new Appended(Races.take(heard, 1).getFirst()), outcome);
        assertNothingElseIsHeard(room, author, heard);
    }

    @Test
    default void what_is_given_on_can_be_read_already() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var heard = new LinkedBlockingQueue<Entry>();
        Races.race(8, i -> {
            timelines().append(room.id(), draft(author, "from " + i), heard::add);
            var entry = Races.take(heard, 1).getFirst();
            assertEquals(Optional.of(entry), timelines().find(room.id(), entry.seq()));
            return i;
        });
    }

    @Test
    default void what_is_submitted_stands_in_the_order_in_which_it_was() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var heard = new LinkedBlockingQueue<Entry>();
        var submitted = IntStream.range(0, 200)
                .mapToObj(i -> timelines().submit(room.id(), draft(author, "no. " + i), heard::add))
                .toList();
        var timeline = submitted.stream()
                .map(outcome ->
                        assertInstanceOf(Appended.class, answer(outcome)).entry())
                .toList();
        assertEquals(fromOne(200), seqs(timeline));
        for (int i = 0; i < 200; i++) {
            assertEquals(message("no. " + i), timeline.get(i).content());
        }
        assertEquals(timeline, Races.take(heard, 200));
        assertEquals(timeline, timelines().after(room.id(), 0, 1000, NO_BOUND));
    }

    @Test
    default void what_is_submitted_can_be_read_when_it_is_answered() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var found = new LinkedBlockingQueue<Optional<Entry>>();
        timelines()
                .submit(room.id(), draft(author, "hail"), NOBODY_HEARS)
                .thenAccept(outcome -> found.add(timelines().find(room.id(), 1)));
        assertTrue(Races.take(found, 1).getFirst().isPresent());
    }

    @Test
    default void what_is_submitted_is_refused_as_what_is_appended() {
        var owner = addedUser();
        var room = addedRoomOf(owner);
        var draft = new Draft(owner.ref(), NOON, clientId("1"), message("hail"));
        var first = appended(room, draft);
        var heard = new LinkedBlockingQueue<Entry>();
        var other = new Draft(owner.ref(), NOON, clientId("1"), message("farewell"));
        assertEquals(new Repeated(first), answer(timelines().submit(room.id(), draft, heard::add)));
        assertEquals(new IdReused(first), answer(timelines().submit(room.id(), other, heard::add)));
        assertEquals(new NotAMember(), answer(timelines().submit(room.id(), draft(addedUser(), "psst"), heard::add)));
        assertNothingElseIsHeard(room, owner, heard);
    }

    @Test
    default void who_does_not_belong_to_a_room_appends_nothing() {
        var owner = addedUser();
        var room = addedRoomOf(owner);
        var stranger = addedUser();
        var heard = new LinkedBlockingQueue<Entry>();
        assertEquals(new NotAMember(), timelines().append(room.id(), draft(stranger, "psst"), heard::add));
        assertEquals(new NotAMember(), timelines().append(new RoomId(anyId()), draft(owner, "psst"), heard::add));
        assertEquals(List.of(), timelines().after(room.id(), 0, 10, NO_BOUND));
        assertNothingElseIsHeard(room, owner, heard);
    }

    @Test
    default void who_joined_may_speak_and_who_left_may_not() {
        var room = addedRoomOf(addedUser());
        var guest = addedUser();
        rooms().join(room.id(), guest.ref(), NOON, NOBODY_HEARS);
        var draft = new Draft(guest.ref(), NOON, clientId("1"), message("hail"));
        var said = appended(room, draft);
        assertEquals(2, said.seq());
        rooms().leave(room.id(), guest.ref(), NOON, NOBODY_HEARS);
        assertEquals(new NotAMember(), timelines().append(room.id(), draft(guest, "and"), NOBODY_HEARS));
        assertEquals(new NotAMember(), timelines().append(room.id(), draft, NOBODY_HEARS), "not even again");
        rooms().join(room.id(), guest.ref(), NOON, NOBODY_HEARS);
        assertEquals(new Repeated(said), timelines().append(room.id(), draft, NOBODY_HEARS), "for ever");
    }

    @Test
    default void the_same_message_sent_twice_is_kept_once() {
        var author = addedUser();
        var room = addedRoomOf(author);
        said(room, author, "before");
        var answer = new Entry.Message(
                Body.parse("hail").orElseThrow(),
                ContentType.parse("text/markdown").orElseThrow(),
                1L);
        var first = appended(room, new Draft(author.ref(), NOON, clientId("1"), answer));
        said(room, author, "after");
        var heard = new LinkedBlockingQueue<Entry>();
        assertEquals(
                new Repeated(first),
                timelines()
                        .append(
                                room.id(),
                                new Draft(author.ref(), NOON.plusSeconds(9), clientId("1"), answer),
                                heard::add));
        assertEquals(3, rooms().find(room.id()).orElseThrow().lastSeq());
        assertNothingElseIsHeard(room, author, heard);
    }

    @Test
    default void a_client_id_used_for_another_message_is_refused() {
        var author = addedUser();
        var room = addedRoomOf(author);
        said(room, author, "before");
        var body = Body.parse("hail").orElseThrow();
        var first = appended(
                room, new Draft(author.ref(), NOON, clientId("1"), new Entry.Message(body, ContentType.PLAIN, null)));
        var heard = new LinkedBlockingQueue<Entry>();
        var others = List.of(
                message("Hail"),
                message("hail "),
                new Entry.Message(body, ContentType.parse("text/markdown").orElseThrow(), null),
                new Entry.Message(body, ContentType.PLAIN, 1L));
        for (var other : others) {
            var draft = new Draft(author.ref(), NOON, clientId("1"), other);
            assertEquals(new IdReused(first), timelines().append(room.id(), draft, heard::add), other::toString);
        }
        assertEquals(Optional.of(first), timelines().find(room.id(), 2));
        assertEquals(2, rooms().find(room.id()).orElseThrow().lastSeq());
        assertNothingElseIsHeard(room, author, heard);
    }

    @Test
    default void a_client_id_belongs_to_one_author_in_one_room() {
        var owner = addedUser();
        var guest = addedUser();
        var one = addedRoomOf(owner);
        var other = addedRoomOf(owner);
        rooms().join(one.id(), guest.ref(), NOON, NOBODY_HEARS);
        appended(one, new Draft(owner.ref(), NOON, clientId("1"), message("mine")));
        appended(one, new Draft(guest.ref(), NOON, clientId("1"), message("theirs")));
        appended(other, new Draft(owner.ref(), NOON, clientId("1"), message("elsewhere")));
        assertEquals(3, rooms().find(one.id()).orElseThrow().lastSeq());
        assertEquals(1, rooms().find(other.id()).orElseThrow().lastSeq());
    }

    @Test
    default void client_ids_are_compared_code_point_by_code_point() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var ids = List.of("a", "A", " a", "a ", "\u00e9", "e\u0301", "ａ", "а", "%", "_");
        ids.forEach(id -> appended(room, new Draft(author.ref(), NOON, clientId(id), message("hail"))));
        assertEquals(ids.size(), rooms().find(room.id()).orElseThrow().lastSeq());
    }

    @Test
    default void without_a_client_id_nothing_is_a_repetition() {
        var author = addedUser();
        var room = addedRoomOf(author);
        assertEquals(1, said(room, author, "hail").seq());
        assertEquals(2, said(room, author, "hail").seq());
    }

    @Test
    default void entries_after_a_place_are_the_next_ones_ascending() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var all = saidMany(room, author, 10);
        assertEquals(all, timelines().after(room.id(), 0, 100, NO_BOUND));
        assertEquals(all.subList(0, 3), timelines().after(room.id(), 0, 3, NO_BOUND));
        assertEquals(all.subList(4, 7), timelines().after(room.id(), 4, 3, NO_BOUND));
        assertEquals(all.subList(8, 10), timelines().after(room.id(), 8, 3, NO_BOUND));
        assertEquals(List.of(), timelines().after(room.id(), 10, 3, NO_BOUND));
        assertEquals(List.of(), timelines().after(room.id(), Long.MAX_VALUE, 3, NO_BOUND));
    }

    @Test
    default void entries_before_a_place_are_the_nearest_ones_ascending() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var all = saidMany(room, author, 10);
        assertEquals(all, timelines().before(room.id(), Long.MAX_VALUE, 100, NO_BOUND));
        assertEquals(all.subList(7, 10), timelines().before(room.id(), 11, 3, NO_BOUND));
        assertEquals(all.subList(1, 4), timelines().before(room.id(), 5, 3, NO_BOUND));
        assertEquals(all.subList(0, 2), timelines().before(room.id(), 3, 3, NO_BOUND));
        assertEquals(List.of(), timelines().before(room.id(), 1, 3, NO_BOUND));
        assertEquals(List.of(), timelines().before(room.id(), 0, 3, NO_BOUND));
    }

    @Test
    default void windows_are_bounded_by_the_bytes_of_the_bodies_in_utf_8() {
        var author = addedUser();
        var room = addedRoomOf(author);
        // Ten bytes each, of two, three, five and ten characters.
        var all = List.of("🦉🦉é", "€€€x", "ééééé", "0123456789").stream()
                .map(body -> said(room, author, body))
                .toList();
        for (int count = 1; count <= 4; count++) {
            for (int bytes : List.of(10 * count - 9, 10 * count)) {
                assertEquals(all.subList(0, count), timelines().after(room.id(), 0, 100, bytes), "after, " + bytes);
                assertEquals(
                        all.subList(4 - count, 4), timelines().before(room.id(), 5, 100, bytes), "before, " + bytes);
            }
        }
        assertEquals(all.subList(0, 2), timelines().after(room.id(), 0, 2, 39), "the limit holds too");
    }

    @Test
    default void the_first_of_a_window_is_given_whatever_its_size_and_the_last_may_go_beyond() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var large = "y".repeat(1000);
        var all = List.of(said(room, author, large), said(room, author, "z"), said(room, author, large));
        assertEquals(all.subList(0, 1), timelines().after(room.id(), 0, 100, 1));
        assertEquals(all.subList(2, 3), timelines().before(room.id(), 4, 100, 1));
        assertEquals(all.subList(1, 3), timelines().after(room.id(), 1, 100, 2));
        assertEquals(all.subList(0, 2), timelines().before(room.id(), 3, 100, 2));
    }

    @Test
    default void notices_weigh_nothing_and_stand_among_the_messages() {
        var owner = addedUser();
        var room = addedRoomOf(owner);
        said(room, owner, "0123456789");
        rooms().join(room.id(), addedUser().ref(), NOON, NOBODY_HEARS);
        said(room, owner, "0123456789");
        said(room, owner, "0123456789");
        var window = timelines().after(room.id(), 0, 100, 20);
        assertEquals(List.of(1L, 2L, 3L), seqs(window));
        assertInstanceOf(Entry.Notice.class, window.get(1).content());
        assertEquals(window.subList(0, 1), timelines().after(room.id(), 0, 100, 10), "no notice follows a full window");
        assertEquals(window, timelines().before(room.id(), 4, 100, 20));
    }

    @Test
    default void what_is_said_in_one_room_is_not_in_another() {
        var author = addedUser();
        var one = addedRoomOf(author);
        var other = addedRoomOf(author);
        var here = said(one, author, "here");
        var there = said(other, author, "there");
        assertEquals(1, there.seq());
        assertEquals(List.of(here), timelines().after(one.id(), 0, 10, NO_BOUND));
        assertEquals(List.of(there), timelines().before(other.id(), 9, 10, NO_BOUND));
        assertEquals(1, rooms().find(one.id()).orElseThrow().lastSeq());
    }

    @Test
    default void a_value_held_is_not_a_value_saved() {
        var author = addedUser();
        var room = addedRoomOf(author);
        var held = saidMany(room, author, 2);
        var window = timelines().after(room.id(), 0, 10, NO_BOUND);
        said(room, author, "more");
        assertEquals(held, window);
        assertThrows(
                UnsupportedOperationException.class,
                () -> timelines().after(room.id(), 0, 10, NO_BOUND).clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> timelines().before(room.id(), 9, 10, NO_BOUND).clear());
    }

    @Test
    default void of_many_who_send_one_message_at_once_one_is_kept() {
        Races.repeatedly(() -> {
            var author = addedUser();
            var room = addedRoomOf(author);
            var heard = new LinkedBlockingQueue<Entry>();
            var draft = new Draft(author.ref(), NOON, clientId("1"), message("hail"));
            var outcomes = Races.race(32, i -> timelines().append(room.id(), draft, heard::add));
            var kept = timelines().find(room.id(), 1).orElseThrow();
            assertEquals(1, Collections.frequency(outcomes, new Appended(kept)));
            assertEquals(31, Collections.frequency(outcomes, new Repeated(kept)));
            assertEquals(List.of(kept), Races.take(heard, 1));
            assertNothingElseIsHeard(room, author, heard);
        });
    }

    @Test
    default void of_many_messages_under_one_client_id_at_once_one_is_kept() {
        Races.repeatedly(() -> {
            var author = addedUser();
            var room = addedRoomOf(author);
            var outcomes = Races.race(
                    32,
                    i -> timelines()
                            .append(
                                    room.id(),
                                    new Draft(author.ref(), NOON, clientId("1"), message("no. " + i)),
                                    NOBODY_HEARS));
            var kept = timelines().find(room.id(), 1).orElseThrow();
            assertEquals(1, Collections.frequency(outcomes, new Appended(kept)));
            assertEquals(31, Collections.frequency(outcomes, new IdReused(kept)));
            assertEquals(1, rooms().find(room.id()).orElseThrow().lastSeq());
        });
    }

    @Test
    default void many_who_speak_at_once_are_all_kept_and_given_on_in_order() {
        var threads = 16;
        var each = 25;
        var owner = addedUser();
        var listeners = new HashMap<RoomId, OrderedListener>();
        var places = List.of(addedRoomOf(owner), addedRoomOf(owner), addedRoomOf(owner));
        places.forEach(room -> listeners.put(room.id(), new OrderedListener()));
        var outcomes = Races.race(
                threads,
                i -> IntStream.range(0, each)
                        .mapToObj(n -> places.get((i + n) % places.size()).id())
                        .map(room -> timelines().append(room, draft(owner, "from " + i), listeners.get(room)))
                        .map(outcome ->
                                assertInstanceOf(Appended.class, outcome).entry())
                        .toList());

        var answered = new HashSet<Entry>();
        outcomes.forEach(answered::addAll);
        assertEquals(threads * each, answered.size());
        var kept = new HashSet<Entry>();
        for (var room : places) {
            var timeline = timelines().after(room.id(), 0, threads * each, NO_BOUND);
            assertEquals(fromOne(timeline.size()), seqs(timeline));
            assertEquals(timeline.size(), rooms().find(room.id()).orElseThrow().lastSeq());
            listeners.get(room.id()).assertHeard(timeline);
            kept.addAll(timeline);
        }
        assertEquals(answered, kept);
    }

    @Test
    default void words_and_comings_and_goings_at_once_are_given_on_in_one_order() {
        var owner = addedUser();
        var room = addedRoomOf(owner);
        var guests = IntStream.range(0, 8).mapToObj(i -> addedUser()).toList();
        var listener = new OrderedListener();
        Races.race(16, i -> {
            for (int n = 0; n < 10; n++) {
                if (i < guests.size()) {
                    var guest = guests.get(i).ref();
                    assertTrue(
                            n % 2 == 0
                                    ? rooms().join(room.id(), guest, NOON, listener)
                                    : rooms().leave(room.id(), guest, NOON, listener));
                } else {
                    timelines().append(room.id(), draft(owner, "from " + i), listener);
                }
            }
            return i;
        });
        var timeline = timelines().after(room.id(), 0, 1000, NO_BOUND);
        assertEquals(fromOne(160), seqs(timeline));
        listener.assertHeard(timeline);
        assertEquals(1, rooms().find(room.id()).orElseThrow().memberCount());
    }

    @Test
    default void whoever_reads_meanwhile_sees_a_beginning_of_the_timeline_without_gaps() {
        var author = addedUser();
        var room = addedRoomOf(author);
        Races.race(8, i -> {
            for (int n = 0; n < 30; n++) {
                if (i < 4) {
                    said(room, author, "from " + i);
                } else {
                    var seen = timelines().after(room.id(), 0, 1000, NO_BOUND);
                    assertEquals(fromOne(seen.size()), seqs(seen));
                    assertTrue(rooms().find(room.id()).orElseThrow().lastSeq() >= seen.size(), "the room knows them");
                }
            }
            return i;
        });
    }

    /** Hears entries, and notes whether two came at once. */
    final class OrderedListener implements Consumer<Entry> {
        private final LinkedBlockingQueue<Entry> heard = new LinkedBlockingQueue<>();
        private final AtomicBoolean inside = new AtomicBoolean();
        private final AtomicBoolean twoAtOnce = new AtomicBoolean();

        @Override
        public void accept(Entry entry) {
            if (!inside.compareAndSet(false, true)) {
                twoAtOnce.set(true);
            }
            heard.add(entry);
            Thread.yield();
            inside.set(false);
        }

        private void assertHeard(List<Entry> timeline) {
            assertEquals(timeline, Races.take(heard, timeline.size()));
            assertTrue(heard.isEmpty(), heard::toString);
            assertFalse(twoAtOnce.get(), "two entries of one room came at once");
        }
    }

    private User addedUser() {
        var user = anyUser();
        assertTrue(users().add(user));
        return user;
    }

    private Room addedRoomOf(User owner) {
        var room = anyRoomOf(owner);
        assertTrue(rooms().add(room));
        return room;
    }

    private Entry appended(Room room, Draft draft) {
        return assertInstanceOf(Appended.class, timelines().append(room.id(), draft, NOBODY_HEARS))
                .entry();
    }

    private static Outcome answer(CompletionStage<Outcome> submitted) {
        try {
            return submitted.toCompletableFuture().get(Races.DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Entry said(Room room, User author, String body) {
        return appended(room, draft(author, body));
    }

    private List<Entry> saidMany(Room room, User author, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> said(room, author, "no. " + i))
                .toList();
    }

    /** What is appended later is heard; had there been anything else, it would have been heard before. */
    private void assertNothingElseIsHeard(Room room, User owner, LinkedBlockingQueue<Entry> heard) {
        timelines().append(room.id(), draft(owner, "the end"), heard::add);
        assertEquals(message("the end"), Races.take(heard, 1).getFirst().content());
        assertTrue(heard.isEmpty(), heard::toString);
    }

    private static Draft draft(User author, String body) {
        return new Draft(author.ref(), NOON, null, message(body));
    }

    private static List<Long> fromOne(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static List<Long> seqs(List<Entry> entries) {
        return entries.stream().map(Entry::seq).toList();
    }
}
