package org.althing.planted.use_cases_ask_who_calls.application;

import java.util.Set;
import org.althing.planted.use_cases_ask_who_calls.application.room.CloseRoom;
import org.althing.planted.use_cases_ask_who_calls.application.room.LeaveRoom;

final class Althing {
    boolean knows(Class<?> type) {
        return Set.of(CloseRoom.class, LeaveRoom.class).contains(type);
    }
}
