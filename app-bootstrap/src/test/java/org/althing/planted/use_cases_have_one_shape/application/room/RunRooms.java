package org.althing.planted.use_cases_have_one_shape.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("does two things")
@UseCase("Do something")
public interface RunRooms {
    Result call(Command command);

    default Result again(Command command) {
        return call(command);
    }

    Result stop(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static RunRooms using() {
        throw new UnsupportedOperationException();
    }
}
