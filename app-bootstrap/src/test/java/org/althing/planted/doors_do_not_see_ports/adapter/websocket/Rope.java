package org.althing.planted.doors_do_not_see_ports.adapter.websocket;

import org.althing.planted.doors_do_not_see_ports.application.room.spi.Rooms;

record Rope(Rooms rooms) {}
