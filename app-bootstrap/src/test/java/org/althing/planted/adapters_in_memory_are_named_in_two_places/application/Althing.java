package org.althing.planted.adapters_in_memory_are_named_in_two_places.application;

record Althing(AlthingBuilder builder) {}
