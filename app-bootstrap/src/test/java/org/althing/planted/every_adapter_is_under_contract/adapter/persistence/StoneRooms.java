package org.althing.planted.every_adapter_is_under_contract.adapter.persistence;

import org.althing.planted.Offends;
import org.althing.planted.every_adapter_is_under_contract.application.room.spi.Rooms;
import org.althing.planted.every_adapter_is_under_contract.application.room.spi.Timelines;

@Offends("keeps one of two contracts")
final class StoneRooms implements Rooms, Timelines {}
