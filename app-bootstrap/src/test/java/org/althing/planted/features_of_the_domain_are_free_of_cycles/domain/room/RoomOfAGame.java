package org.althing.planted.features_of_the_domain_are_free_of_cycles.domain.room;

import org.althing.planted.Offends;
import org.althing.planted.features_of_the_domain_are_free_of_cycles.domain.nomic.Game;

@Offends("closes a circle")
record RoomOfAGame(Game game) {}
