package org.althing.planted.machinery_does_not_see_use_cases.adapter.persistence;

import org.althing.planted.Offends;
import org.althing.planted.machinery_does_not_see_use_cases.application.room.OpenRoom;

@Offends("calls the core")
record JdbcRooms(OpenRoom open) {}
