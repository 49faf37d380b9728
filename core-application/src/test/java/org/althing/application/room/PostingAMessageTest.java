package org.althing.application.room;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.clientId;
import static org.althing.application.room.Hall.named;
import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Races;
import org.althing.application.room.EntryView.MessageView;
import org.althing.application.room.Hall.Listener;
import org.althing.application.room.PostMessage.Posted;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingAMessageTest {
    private static final ContentType MARKDOWN = new ContentType("text/markdown");

    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");
    private final Caller.Known loki = somebody("loki");
    private final Listener listener = new Listener();

    @BeforeEach
    void room() {
        hall.open(frigg, "hall", RoomKind.PUBLIC);
        hall.joined(loki, "hall");
        hall.following(frigg, "hall", listener).start();
    }

    @Test
    void a_message_stands_in_the_timeline_and_is_told() {
        var posted = posted(post(loki, clientId("c1"), "hello", MARKDOWN, new Seq(1)));
        assertFalse(posted.repeated());
        assertEquals(
                new MessageView(
                        2,
                        NOON,
                        loki.user(),
                        EntryView.Kind.MESSAGE,
                        clientId("c1"),
                        new Body("hello"),
                        MARKDOWN,
                        1L,
                        null,
                        null,
                        List.of()),
                posted.entry());
        assertEquals(posted.entry(), hall.read(frigg, "hall").items().getLast());
        assertEquals(
                posted.entry(), EntryView.of(Races.take(listener.entries, 1).getFirst()));
    }

    @Test
    void what_says_nothing_of_itself_is_plain_text_and_answers_to_nothing() {
        var message = hall.posted(loki, "hall", "hello");
        assertEquals(ContentType.PLAIN, message.contentType());
        assertNull(message.replyTo());
        assertNull(message.clientId());
    }

    @Test
    void a_message_sent_again_is_answered_as_at_first_and_told_once() {
        var first = posted(post(loki, clientId("c1"), "hello", null, null));
        hall.clock.advance(Duration.ofHours(1));
        var second = posted(post(loki, clientId("c1"), "hello", ContentType.PLAIN, null));
        assertTrue(second.repeated());
        assertEquals(first.entry(), second.entry());
        hall.posted(frigg, "hall", "next");
        assertEquals(List.of(2L, 3L), listener.seqs(2));
    }

    @Test
    void an_id_used_for_something_else_is_refused_with_what_it_was_used_for() {
        post(loki, clientId("c1"), "hello", null, null);
        assertEquals(new PostMessage.IdReused(2), post(loki, clientId("c1"), "Hello", null, null));
        assertEquals(new PostMessage.IdReused(2), post(loki, clientId("c1"), "hello", MARKDOWN, null));
        assertEquals(new PostMessage.IdReused(2), post(loki, clientId("c1"), "hello", null, new Seq(1)));
        assertEquals(List.of(1L, 2L), Hall.seqs(hall.read(frigg, "hall")));
    }

    @Test
    void another_may_use_the_same_id() {
        post(loki, clientId("c1"), "hello", null, null);
        assertFalse(posted(post(frigg, clientId("c1"), "hello", null, null)).repeated());
    }

    @Test
    void a_message_sent_many_times_at_once_is_told_once() {
        var results = Races.race(8, i -> posted(post(loki, clientId("c1"), "hello", null, null)));
        assertEquals(1, results.stream().filter(posted -> !posted.repeated()).count());
        assertEquals(1, results.stream().map(Posted::entry).distinct().count());
        hall.posted(frigg, "hall", "next");
        assertEquals(List.of(2L, 3L), listener.seqs(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, (1L << 53) - 1})
    void an_answer_to_what_is_not_there_is_refused(long replyTo) {
        var refused = assertInstanceOf(RequestRefused.class, post(loki, null, "what?", null, new Seq(replyTo)));
        assertEquals("/replyTo", refused.pointer());
        assertEquals(List.of(1L), Hall.seqs(hall.read(frigg, "hall")));
    }

    private PostMessage.Result post(Caller caller, ClientId id, String body, ContentType type, Seq replyTo) {
        return hall.althing
                .get(PostMessage.class)
                .post(new PostMessage.Command(caller, named("hall"), id, new Body(body), type, replyTo));
    }

    private static Posted posted(PostMessage.Result result) {
        return assertInstanceOf(Posted.class, result);
    }
}
