package org.althing.planted.core_fields_are_final.application.room;

final class RoomBuilder {
    int members;
}
