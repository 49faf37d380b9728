package org.althing.planted.every_adapter_is_under_contract.adapter.persistence;

import org.althing.planted.Offends;
import org.althing.planted.every_adapter_is_under_contract.application.room.spi.Rooms;

@Offends("has a test of its own making")
final class PaperRooms implements Rooms {}
