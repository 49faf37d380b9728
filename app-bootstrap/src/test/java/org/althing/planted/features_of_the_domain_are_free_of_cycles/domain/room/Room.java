package org.althing.planted.features_of_the_domain_are_free_of_cycles.domain.room;

public record Room(String name) {}
