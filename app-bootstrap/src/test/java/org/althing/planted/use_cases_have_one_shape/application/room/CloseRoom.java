package org.althing.planted.use_cases_have_one_shape.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("is made in another way")
@UseCase("Do something")
public interface CloseRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static CloseRoom of(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
