package org.althing.application.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Entry;
import org.jspecify.annotations.Nullable;

/** An entry of a timeline as it is shown; its fields depend on its kind. */
public sealed interface EntryView {
    /** The entry's place in its room. */
    long seq();

    /**
     * Something said.
     *
     * @param body {@code null} once it was deleted
     */
    record MessageView(
            long seq,
            Instant at,
            @Nullable UserRef author,
            Kind kind,
            @Nullable ClientId clientId,
            @Nullable Body body,
            ContentType contentType,
            @Nullable Long replyTo,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            List<ReactionView> reactions)
            implements EntryView {
        public MessageView {
            reactions = List.copyOf(reactions);
        }
    }

    /** Something that the room tells its members. */
    record NoticeView(
            long seq,
            Instant at,
            @Nullable UserRef author,
            Kind kind,
            @Nullable ClientId clientId,
            String code,
            Map<String, String> data)
            implements EntryView {
        public NoticeView {
            data = Map.copyOf(data);
        }
    }

    /** One sign, and who answered a message with it. */
    record ReactionView(String emoji, int count, List<UserRef> users) {}

    /** Which fields an entry has. */
    enum Kind {
        MESSAGE,
        NOTICE
    }

    static EntryView of(Entry entry) {
        return switch (entry.content()) {
            case Entry.Message message -> message(entry, message);
            case Entry.Notice notice ->
                new NoticeView(
                        entry.seq(),
                        entry.at(),
                        entry.author(),
                        Kind.NOTICE,
                        entry.clientId(),
                        notice.code(),
                        notice.data());
        };
    }

    /** A message, which is one kind of entry. */
    static MessageView message(Entry entry, Entry.Message message) {
        return new MessageView(
                entry.seq(),
                entry.at(),
                entry.author(),
                Kind.MESSAGE,
                entry.clientId(),
                message.body(),
                message.contentType(),
                message.replyTo(),
                null,
                null,
                List.of());
    }
}
