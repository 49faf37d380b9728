package org.althing.planted.use_cases_have_one_shape.application.room;

import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("does not ask who calls")
@UseCase("Do something")
public interface ClearRoom {
    Result call(Command command);

    record Command(String room) {}

    sealed interface Result {}

    record Done() implements Result {}

    static ClearRoom using(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
