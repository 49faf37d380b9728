package org.althing.planted.nothing_is_injected_into_fields.adapter.http;

import io.micronaut.context.annotation.Property;
import org.althing.planted.Offends;

@Offends("cannot be made by a test")
class GameController {
    @Property(name = "planted")
    String port;
}
