package org.althing.planted.nothing_is_injected_into_fields.adapter.http;

import io.micronaut.context.annotation.Property;

record Settings(@Property(name = "planted") String value) {}
