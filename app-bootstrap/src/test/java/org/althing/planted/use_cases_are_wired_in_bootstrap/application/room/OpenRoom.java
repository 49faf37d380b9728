package org.althing.planted.use_cases_are_wired_in_bootstrap.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;

@UseCase("Do something")
public interface OpenRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static OpenRoom using(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
