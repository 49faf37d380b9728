package org.althing.planted.use_cases_have_one_shape.application.identity;

import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;

@UseCase(value = "Log in", callers = Callers.ANYBODY)
public interface LogIn {
    Result logIn(String name);

    sealed interface Result {}

    record LoggedIn(String name) implements Result {}

    static LogIn using() {
        return LoggedIn::new;
    }
}
