package org.althing.planted.core_fields_are_final.domain.room;

record Room(String name) {
    static final int MAX = 1;
}
