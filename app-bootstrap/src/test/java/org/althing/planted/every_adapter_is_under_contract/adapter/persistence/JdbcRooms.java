package org.althing.planted.every_adapter_is_under_contract.adapter.persistence;

import org.althing.planted.every_adapter_is_under_contract.application.room.spi.Rooms;

final class JdbcRooms implements Rooms {}
