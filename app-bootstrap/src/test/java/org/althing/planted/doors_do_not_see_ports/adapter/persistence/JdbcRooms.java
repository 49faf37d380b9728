package org.althing.planted.doors_do_not_see_ports.adapter.persistence;

import org.althing.planted.doors_do_not_see_ports.application.room.spi.Rooms;

record JdbcRooms() implements Rooms {}
