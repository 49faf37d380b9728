package org.althing.planted.features_of_the_application_are_free_of_cycles.application.room;

import org.althing.planted.Offends;
import org.althing.planted.features_of_the_application_are_free_of_cycles.application.nomic.StartGame;

@Offends("closes a circle")
record OpenGameRoom(StartGame then) {}
