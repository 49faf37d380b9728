package org.althing.planted.what_has_a_result_is_a_use_case.application.room;

import org.althing.application.Caller;
import org.althing.planted.Offends;

@Offends("says nothing of who may call it")
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
