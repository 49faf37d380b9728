package org.althing.planted.sql_is_spoken_in_persistence.adapter.http;

import java.sql.Connection;
import org.althing.planted.Offends;

@Offends("reads a table")
record RoomController(Connection connection) {}
