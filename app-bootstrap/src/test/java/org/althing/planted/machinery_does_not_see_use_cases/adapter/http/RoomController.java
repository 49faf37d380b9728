package org.althing.planted.machinery_does_not_see_use_cases.adapter.http;

import org.althing.planted.machinery_does_not_see_use_cases.application.room.OpenRoom;

record RoomController(OpenRoom open) {}
