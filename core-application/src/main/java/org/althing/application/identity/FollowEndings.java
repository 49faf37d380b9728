package org.althing.application.identity;

import java.util.function.Consumer;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Endings;

/** Tells a part of the program of every credential that ends, from now on, for as long as the program runs. */
@UseCase(value = "Follow the ends of credentials", callers = Callers.CONSOLE)
public interface FollowEndings {
    Result follow(Command command);

    /**
     * Asked by the program itself, as {@link Caller.Console}.
     *
     * @param follower is told before the use case that ended the credential answers; it must be quick
     */
    record Command(Caller caller, Consumer<Ending> follower) {}

    /** What came of it. */
    sealed interface Result permits Following, Denied {}

    /** It will be told. */
    record Following() implements Result {}

    static FollowEndings using(Endings endings) {
        return command -> {
            var denied = Denied.of(FollowEndings.class, command.caller());
            if (denied.isPresent()) {
                return denied.get();
            }
            endings.follow(command.follower());
            return new Following();
        };
    }
}
