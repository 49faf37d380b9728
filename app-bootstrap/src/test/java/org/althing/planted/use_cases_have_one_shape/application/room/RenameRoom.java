package org.althing.planted.use_cases_have_one_shape.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("has results that nobody can list")
@UseCase("Do something")
public interface RenameRoom {
    Result call(Command command);

    record Command(Caller caller) {}

    interface Result {}

    record Done() implements Result {}

    static RenameRoom using(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
