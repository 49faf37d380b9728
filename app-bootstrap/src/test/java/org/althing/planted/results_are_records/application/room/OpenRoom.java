package org.althing.planted.results_are_records.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;

@UseCase("Do something")
public interface OpenRoom {
    Result open(Command command);

    record Command(Caller caller) {}

    sealed interface Result permits Opened, AlreadyOpen {}

    record Opened() implements Result {}
}
