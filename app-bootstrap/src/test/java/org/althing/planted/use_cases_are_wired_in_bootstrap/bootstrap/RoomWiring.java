package org.althing.planted.use_cases_are_wired_in_bootstrap.bootstrap;

import io.micronaut.context.annotation.Factory;
import org.althing.planted.use_cases_are_wired_in_bootstrap.application.room.OpenRoom;

@Factory
final class RoomWiring {
    OpenRoom open(Runnable port) {
        return OpenRoom.using(port);
    }
}
