package org.althing.domain.room;

import java.time.Instant;
import org.althing.domain.identity.UserId;

/** Someone who belongs to a room, and since when. */
public record Member(RoomId room, UserId user, RoomRole role, Instant joinedAt) {}
