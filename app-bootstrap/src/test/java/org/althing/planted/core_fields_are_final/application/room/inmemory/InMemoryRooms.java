package org.althing.planted.core_fields_are_final.application.room.inmemory;

final class InMemoryRooms {
    int count;
}
