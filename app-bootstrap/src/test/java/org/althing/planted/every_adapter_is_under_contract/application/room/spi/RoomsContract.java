package org.althing.planted.every_adapter_is_under_contract.application.room.spi;

public interface RoomsContract {
    Rooms rooms();
}
