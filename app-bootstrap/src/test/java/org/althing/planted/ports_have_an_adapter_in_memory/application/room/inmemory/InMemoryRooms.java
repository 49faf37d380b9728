package org.althing.planted.ports_have_an_adapter_in_memory.application.room.inmemory;

import org.althing.planted.ports_have_an_adapter_in_memory.application.room.spi.Rooms;

final class InMemoryRooms implements Rooms {}
