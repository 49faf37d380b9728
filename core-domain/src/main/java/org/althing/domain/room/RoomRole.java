package org.althing.domain.room;

/** What a member is to a room. */
public enum RoomRole {
    MEMBER,
    MODERATOR,
    OWNER
}
