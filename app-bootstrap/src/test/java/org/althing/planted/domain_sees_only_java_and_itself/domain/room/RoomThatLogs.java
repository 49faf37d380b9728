package org.althing.planted.domain_sees_only_java_and_itself.domain.room;

import org.althing.planted.Offends;
import org.slf4j.LoggerFactory;

@Offends("knows a library")
final class RoomThatLogs {
    String logger() {
        return LoggerFactory.getLogger("room").getName();
    }
}
