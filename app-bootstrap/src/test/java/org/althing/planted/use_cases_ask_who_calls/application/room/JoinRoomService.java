package org.althing.planted.use_cases_ask_who_calls.application.room;

import org.althing.application.Access;

final class JoinRoomService implements JoinRoom {
    @Override
    public Result call(Command command) {
        return Access.check(JoinRoom.class, command.caller())
                .<Result>map(problem -> new Done())
                .orElseGet(Done::new);
    }
}
