package org.althing.planted.application_sees_only_java_domain_and_itself.application.room;

import org.althing.planted.application_sees_only_java_domain_and_itself.domain.room.Room;

interface OpenRoom {
    Room open(String name);
}
