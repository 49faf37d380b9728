package org.althing.planted.machinery_does_not_see_use_cases.adapter.hardware;

import org.althing.planted.Offends;
import org.althing.planted.machinery_does_not_see_use_cases.application.room.OpenRoom;

@Offends("calls the core")
record Button(OpenRoom.Command pressed) {}
