package org.althing.planted.every_adapter_is_under_contract.adapter.persistence;

import org.althing.planted.every_adapter_is_under_contract.application.room.spi.Rooms;
import org.althing.planted.every_adapter_is_under_contract.application.room.spi.RoomsContract;

class JdbcRoomsOnSqliteTest implements RoomsContract {
    @Override
    public Rooms rooms() {
        return new JdbcRooms();
    }
}
