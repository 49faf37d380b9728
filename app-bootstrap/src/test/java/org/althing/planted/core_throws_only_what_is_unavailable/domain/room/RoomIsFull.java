package org.althing.planted.core_throws_only_what_is_unavailable.domain.room;

import org.althing.planted.Offends;

@Offends("throws what was to be expected")
class RoomIsFull extends RuntimeException {}
