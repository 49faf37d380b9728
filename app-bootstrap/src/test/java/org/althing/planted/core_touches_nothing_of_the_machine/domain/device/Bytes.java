package org.althing.planted.core_touches_nothing_of_the_machine.domain.device;

import java.net.URI;

record Bytes(byte[] value) {
    void into(byte[] other) {
        System.arraycopy(value, 0, other, 0, value.length);
    }

    URI link() {
        return URI.create("urn:althing:bytes");
    }
}
