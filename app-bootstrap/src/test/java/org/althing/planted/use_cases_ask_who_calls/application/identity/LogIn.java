package org.althing.planted.use_cases_ask_who_calls.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;

@UseCase(value = "Log in", callers = Callers.ANYBODY)
public interface LogIn {
    Result call(Command command);

    record Command(Caller caller) {}

    sealed interface Result {}

    record Done() implements Result {}

    static LogIn using(Runnable port) {
        return command -> {
            port.run();
            return new Done();
        };
    }
}
