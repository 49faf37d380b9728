package org.althing.planted.core_fields_are_final.domain.room;

import org.althing.planted.Offends;

@Offends("changes")
final class RoomThatGrows {
    int members;
}
