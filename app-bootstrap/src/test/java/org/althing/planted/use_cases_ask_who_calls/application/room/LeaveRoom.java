package org.althing.planted.use_cases_ask_who_calls.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("lets in whoever may do something else")
@UseCase("Do something")
public interface LeaveRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static LeaveRoom using() {
        return new LeaveRoomService();
    }
}
