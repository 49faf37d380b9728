package org.althing.planted.use_cases_are_put_together_in_two_places.application.room;

import java.util.function.Function;
import org.althing.planted.Offends;

@Offends("calls another use case")
final class JoinRoomService {
    Function<Runnable, OpenRoom> open() {
        return OpenRoom::using;
    }
}
