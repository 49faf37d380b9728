package org.althing.planted.features_of_the_application_are_free_of_cycles.application.room;

public record OpenRoom(String name) {}
