package org.althing.planted.use_cases_are_in_althing.application;

import org.althing.planted.use_cases_are_in_althing.application.room.CloseRoom;
import org.althing.planted.use_cases_are_in_althing.application.room.OpenRoom;

final class Althing {
    OpenRoom open(Runnable port) {
        return OpenRoom.using(port);
    }

    Class<?> close() {
        return CloseRoom.class;
    }
}
