package org.althing.planted.doors_do_not_see_ports.adapter.http.room;

import org.althing.planted.Offends;
import org.althing.planted.doors_do_not_see_ports.application.room.spi.Rooms;

@Offends("goes past the use case")
record RoomController(Rooms rooms) {}
