package org.althing.adapter.websocket;

import java.util.function.UnaryOperator;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;

/** What a test puts between the sockets and the use cases. */
final class Tampering {
    private UnaryOperator<ConfirmCaller> confirm = UnaryOperator.identity();
    private UnaryOperator<FollowRoom> follow = UnaryOperator.identity();
    private UnaryOperator<PostMessage> post = UnaryOperator.identity();
    private UnaryOperator<ReadTimeline> read = UnaryOperator.identity();

    Tampering withConfirm(UnaryOperator<ConfirmCaller> other) {
        confirm = other;
        return this;
    }

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

    ConfirmCaller confirm(ConfirmCaller real) {
        return confirm.apply(real);
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
