package org.althing.application.room.spi;

import org.althing.application.Ids;
import org.junit.jupiter.api.Test;

/** What every {@link RoomIds} does. */
public interface RoomIdsContract {
    RoomIds roomIds();

    @Test
    default void an_id_is_a_uuid_of_version_7() {
        Ids.assertVersion7(roomIds().next().value());
    }

    @Test
    default void ids_come_in_the_order_of_time() {
        Ids.assertAscending(() -> roomIds().next().value());
    }

    @Test
    default void no_id_is_given_twice() {
        Ids.assertNoneTwice(() -> roomIds().next().value());
    }
}
