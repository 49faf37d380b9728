package org.althing.application.identity;

import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Says whether somebody could sign up by a name now; the sign-up itself decides. */
@UseCase(value = "Look whether a name is free", callers = Callers.ANYBODY)
public interface CheckName {
    Checked check(Command command);

    /** @param name as it was typed, whatever it is */
    record Command(String name) {}

    /** What came of it. */
    sealed interface Result permits Checked {}

    /**
     * Whether it is free.
     *
     * @param reason why it is not, in a sentence; {@code null}: it is
     */
    record Checked(String name, boolean available, @Nullable String reason) implements Result {}

    static CheckName using(Users users) {
        return command -> UserName.parse(command.name())
                .map(name -> users.isTaken(name)
                        ? new Checked(command.name(), false, new NameTaken(name).detail())
                        : new Checked(command.name(), true, null))
                .orElseGet(() -> new Checked(command.name(), false, "A name is " + UserName.RULE + "."));
    }
}
