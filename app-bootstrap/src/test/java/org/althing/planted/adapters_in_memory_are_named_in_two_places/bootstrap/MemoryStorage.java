package org.althing.planted.adapters_in_memory_are_named_in_two_places.bootstrap;

import org.althing.planted.adapters_in_memory_are_named_in_two_places.application.room.inmemory.InMemoryRooms;

record MemoryStorage(InMemoryRooms rooms) {}
