package org.althing.planted.features_of_the_application_are_free_of_cycles.application.nomic;

import org.althing.planted.features_of_the_application_are_free_of_cycles.application.room.OpenRoom;

public record StartGame(OpenRoom first) {}
