package org.althing.adapter.cli.command;

import java.util.function.Function;
import org.althing.adapter.cli.program.UseCases;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.identity.ActAs;
import org.althing.domain.identity.UserPointer;

/** Where a command calls use cases, as whoever works at the machine. */
public record Desk(UseCases useCases) {
    public static final Caller CONSOLE = new Caller.Console();

    public <T> T get(Class<T> useCase) {
        return useCases.get(useCase);
    }

    /** Does something as one of the users. */
    public Answer as(UserPointer user, Function<Caller.Known, Answer> work) {
        return switch (get(ActAs.class).actAs(new ActAs.Command(CONSOLE, user))) {
            case ActAs.Acting acting -> work.apply(acting.caller());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
