package org.althing.planted.use_cases_are_put_together_in_two_places.adapter.http;

import org.althing.planted.Offends;
import org.althing.planted.use_cases_are_put_together_in_two_places.application.room.OpenRoom;

@Offends("chooses the ports itself")
final class RoomController {
    OpenRoom open(Runnable port) {
        return OpenRoom.using(port);
    }
}
