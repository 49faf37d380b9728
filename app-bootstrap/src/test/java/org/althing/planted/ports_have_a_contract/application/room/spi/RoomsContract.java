package org.althing.planted.ports_have_a_contract.application.room.spi;

import org.junit.jupiter.api.Test;

interface RoomsContract {
    Rooms rooms();

    @Test
    default void there_are_rooms() {
        rooms();
    }
}
