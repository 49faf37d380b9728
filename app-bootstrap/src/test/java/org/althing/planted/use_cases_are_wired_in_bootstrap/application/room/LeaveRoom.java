package org.althing.planted.use_cases_are_wired_in_bootstrap.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("is given by nobody who gives")
@UseCase("Do something")
public interface LeaveRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static LeaveRoom using(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
