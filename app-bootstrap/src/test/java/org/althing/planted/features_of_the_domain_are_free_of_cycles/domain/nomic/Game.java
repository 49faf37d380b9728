package org.althing.planted.features_of_the_domain_are_free_of_cycles.domain.nomic;

import org.althing.planted.features_of_the_domain_are_free_of_cycles.domain.room.Room;

public record Game(Room room) {}
