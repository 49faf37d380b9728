package org.althing.planted.adapters_in_memory_are_named_in_two_places.application.room;

import org.althing.planted.Offends;
import org.althing.planted.adapters_in_memory_are_named_in_two_places.application.room.inmemory.InMemoryRooms;

@Offends("chooses for itself")
record OpenRoomService(InMemoryRooms rooms) {}
