package org.althing.adapter.websocket;

import java.util.function.UnaryOperator;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;

/** What a test puts between the sockets and the use cases. */
final class Tampering {
    private UnaryOperator<FollowRoom> follow = UnaryOperator.identity();
    private UnaryOperator<PostMessage> post = UnaryOperator.identity();
    private UnaryOperator<ReadTimeline> read = UnaryOperator.identity();

    Tampering withFollow(UnaryOperator<FollowRoom> other) {
        follow = other;
        return this;
    }

    Tampering withPost(UnaryOperator<PostMessage> other) {
        post = other;
        return this;
    }

    Tampering withRead(UnaryOperator<ReadTimeline> other) {
        read = other;
        return this;
    }

    FollowRoom follow(FollowRoom real) {
        return follow.apply(real);
    }

    PostMessage post(PostMessage real) {
        return post.apply(real);
    }

    ReadTimeline read(ReadTimeline real) {
        return read.apply(real);
    }
}
