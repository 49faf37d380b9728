package org.althing.adapter.websocket;

import jakarta.inject.Singleton;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;

/** What sockets can ask for: the use cases behind this door. */
@Singleton
record Doings(
        ConfirmCaller confirmCaller,
        FollowRoom followRoom,
        PostMessage postMessage,
        ReadTimeline readTimeline,
        Fairness fairness) {}
