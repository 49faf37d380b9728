package org.althing.planted.domain_sees_only_java_and_itself.domain.room;

import org.althing.planted.Offends;
import org.althing.planted.domain_sees_only_java_and_itself.application.room.OpenRoom;

@Offends("knows a use case")
record RoomThatOpensItself(OpenRoom by) {}
