package org.althing.planted.sql_is_spoken_in_persistence.application.room;

import javax.sql.DataSource;
import org.althing.planted.Offends;

@Offends("reads a table")
record OpenRoomService(DataSource source) {}
