package org.althing.planted.use_cases_ask_who_calls.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;

@UseCase("Do something")
public interface JoinRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static JoinRoom using() {
        return new JoinRoomService();
    }
}
