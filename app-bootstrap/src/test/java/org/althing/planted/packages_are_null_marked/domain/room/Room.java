package org.althing.planted.packages_are_null_marked.domain.room;

record Room(String name) {}
