package org.althing.planted.use_cases_have_one_shape.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.planted.Offends;

@Offends("is no interface")
@UseCase("Join a room")
public abstract class JoinRoom {
    abstract Result join(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Joined() implements Result {}

    static JoinRoom using() {
        return new JoinRoom() {
            @Override
            Result join(Command command) {
                return new Joined();
            }
        };
    }
}
