package org.althing.planted.application_sees_only_java_domain_and_itself.application.room;

import org.althing.planted.Offends;
import org.slf4j.LoggerFactory;

@Offends("knows a library")
final class OpenRoomAndLog {
    String logger() {
        return LoggerFactory.getLogger("room").getName();
    }
}
