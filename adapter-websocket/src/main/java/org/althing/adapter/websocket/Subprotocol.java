package org.althing.adapter.websocket;

import java.util.Arrays;
import java.util.List;

/** Which protocol a client wants to speak on the socket (RFC 6455, section 1.9). */
final class Subprotocol {
    /** The newest, and what one gets who does not say. */
    static final String NEWEST = "althing.v1";

    private Subprotocol() {}

    /** Whether there is one among what is offered that the server speaks, or nothing is offered. */
    static boolean isSpoken(List<String> headers) {
        var offered = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return offered.isEmpty() || offered.contains(NEWEST);
    }
}
