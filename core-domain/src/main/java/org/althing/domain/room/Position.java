package org.althing.domain.room;

/** A place in a room's timeline: after which entry of which history someone stands. */
public record Position(Epoch epoch, long seq) {}
