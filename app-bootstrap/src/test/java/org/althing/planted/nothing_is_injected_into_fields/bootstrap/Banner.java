package org.althing.planted.nothing_is_injected_into_fields.bootstrap;

import io.micronaut.context.annotation.Value;
import org.althing.planted.Offends;

@Offends("cannot be made by a test")
class Banner {
    @Value("${planted:none}")
    String text;
}
