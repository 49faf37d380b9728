package org.althing.planted.use_cases_ask_who_calls.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("lets everybody in")
@UseCase("Do something")
public interface CloseRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static CloseRoom using(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
