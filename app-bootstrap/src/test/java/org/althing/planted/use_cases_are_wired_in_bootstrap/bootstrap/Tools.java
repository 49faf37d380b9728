package org.althing.planted.use_cases_are_wired_in_bootstrap.bootstrap;

import org.althing.planted.use_cases_are_wired_in_bootstrap.application.room.LeaveRoom;

final class Tools {
    LeaveRoom leave(Runnable port) {
        return LeaveRoom.using(port);
    }
}
