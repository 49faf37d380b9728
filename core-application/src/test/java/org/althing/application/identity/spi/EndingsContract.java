package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.anyId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.althing.application.identity.Ending;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link Endings} does. */
public interface EndingsContract {
    Endings endings();

    @Test
    default void every_follower_is_told_in_order_before_the_teller_goes_on() {
        var first = new ArrayList<Ending>();
        var second = new ArrayList<Ending>();
        endings().follow(first::add);
        endings().follow(second::add);
        var session = new Ending.OfSession(new SessionId(anyId()));
        var user = new Ending.OfUser(new UserId(anyId()));
        endings().tell(session);
        endings().tell(user);
        assertEquals(List.of(session, user), first);
        assertEquals(List.of(session, user), second);
    }

    @Test
    default void a_follower_that_fails_keeps_none_of_the_others_from_being_told() {
        var heard = new ArrayList<Ending>();
        endings().follow(ending -> {
            throw new IllegalStateException("this follower fails");
        });
        endings().follow(heard::add);
        var ending = new Ending.OfSession(new SessionId(anyId()));
        endings().tell(ending);
        assertEquals(List.of(ending), heard);
    }
}
