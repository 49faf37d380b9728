package org.althing.planted.nothing_is_injected_into_fields.adapter.http;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;

final class RoomController {
    private final String name;

    @Inject
    RoomController(@Property(name = "name") String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
