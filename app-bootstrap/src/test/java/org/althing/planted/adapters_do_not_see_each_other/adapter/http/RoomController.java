package org.althing.planted.adapters_do_not_see_each_other.adapter.http;

import org.althing.planted.Offends;
import org.althing.planted.adapters_do_not_see_each_other.adapter.persistence.JdbcRooms;

@Offends("reads a table")
record RoomController(JdbcRooms rooms) {}
