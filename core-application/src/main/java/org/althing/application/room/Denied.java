package org.althing.application.room;

import java.util.Optional;
import org.althing.application.Access;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The caller may not do this, in general or to this room. */
@Refuses({Problem.AUTH_REQUIRED, Problem.AUTH_SCOPE_MISSING, Problem.AUTH_FORBIDDEN})
public record Denied(Problem problem, String detail)
        implements Refusal,
                FindMessage.Result,
                FindRoom.Result,
                FollowRoom.Result,
                JoinRoom.Result,
                LeaveRoom.Result,
                ListRooms.Result,
                OpenRoom.Result,
                PostMessage.Result,
                ReadTimeline.Result {

    /** The refusal of a use case that this caller may not call. */
    static Optional<Denied> of(Class<?> useCase, Caller caller) {
        return Access.check(useCase, caller).map(problem -> new Denied(problem, Access.explain(problem, useCase)));
    }

    /** The refusal of what only a user can do, whoever else asks. */
    static Denied notAUser() {
        return new Denied(Problem.AUTH_REQUIRED, "Only a user can do this.");
    }

    static Denied notAMember() {
        return new Denied(Problem.AUTH_FORBIDDEN, "Only members of the room can do this; join it first.");
    }

    static Denied mayNotJoin() {
        return new Denied(
                Problem.AUTH_SCOPE_MISSING, "You are no member, and joining needs a credential with rooms:write.");
    }

    static Denied ownerStays() {
        return new Denied(Problem.AUTH_FORBIDDEN, "The owner of a room cannot leave it.");
    }
}
