package org.althing.planted.application_sees_only_java_domain_and_itself.application.room;

import org.althing.planted.Offends;
import org.althing.planted.application_sees_only_java_domain_and_itself.adapter.persistence.JdbcRooms;

@Offends("knows an adapter")
record OpenRoomInTables(JdbcRooms rooms) {}
