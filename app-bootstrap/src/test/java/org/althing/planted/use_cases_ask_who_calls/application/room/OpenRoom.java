package org.althing.planted.use_cases_ask_who_calls.application.room;

import org.althing.application.Access;
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
            if (Access.check(OpenRoom.class, command.caller()).isPresent()) {
                return new Done();
            }
            port.run();
            return new Done();
        };
    }
}
