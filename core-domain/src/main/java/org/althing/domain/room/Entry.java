package org.althing.domain.room;

import java.time.Instant;
import java.util.Map;
import org.althing.domain.Text;
import org.althing.domain.identity.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * One line of a room's timeline: something said, or something that happened there.
 *
 * @param seq its place in the room, from 1, without gaps, in the order of the commits
 * @param author {@code null} where nobody in particular caused it
 */
public record Entry(
        RoomId room,
        long seq,
        Instant at,
        @Nullable UserRef author,
        @Nullable ClientId clientId,
        Content content) {

    /** How much was said: the bytes of UTF-8 of its body; a notice has none. */
    public int bytes() {
        return content instanceof Message message
                ? Text.utf8Bytes(message.body().value())
                : 0;
    }

    /** What an entry holds, by its kind. */
    public sealed interface Content {}

    /**
     * Something that a member said.
     *
     * @param replyTo the entry that it answers
     */
    public record Message(
            Body body, ContentType contentType, @Nullable Long replyTo) implements Content {}

    /** Something that the room tells its members, such as who joined. */
    public record Notice(String code, Map<String, String> data) implements Content {
        public static final String MEMBER_JOINED = "member.joined";
        public static final String MEMBER_LEFT = "member.left";
        public static final String MEMBER_ROLE = "member.role";

        public Notice {
            data = Map.copyOf(data);
        }
    }
}
