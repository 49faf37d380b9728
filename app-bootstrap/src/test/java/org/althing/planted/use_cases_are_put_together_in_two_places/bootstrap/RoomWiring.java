package org.althing.planted.use_cases_are_put_together_in_two_places.bootstrap;

import org.althing.planted.use_cases_are_put_together_in_two_places.application.room.OpenRoom;

final class RoomWiring {
    OpenRoom open(Runnable port) {
        return OpenRoom.using(port);
    }
}
