package org.althing.bootstrap.benchmark;

import java.nio.charset.StandardCharsets;

/** How one says something to a server. */
enum Dialect {
    /** The protocol of Althing, which welcomes and acknowledges. */
    ALTHING {
        @Override
        String said(String id, String body) {
            return "{\"type\":\"send\",\"id\":\"%s\",\"body\":\"%s\"}".formatted(id, body);
        }
    },
    /** The yardstick's, which repeats what it was told: so it is told what Althing would make of the message. */
    BARE {
        @Override
        String said(String id, String body) {
            return ("{\"type\":\"entry\",\"seq\":100000,\"at\":\"2026-11-21T12:00:00.000Z\",\"author\":{\"id\":"
                            + "\"019aa5a4-0000-7000-8000-000000000000\",\"name\":\"reader-0\"},\"kind\":\"message\","
                            + "\"clientId\":\"%s\",\"body\":\"%s\",\"contentType\":\"text/plain\",\"replyTo\":null,"
                            + "\"editedAt\":null,\"deletedAt\":null,\"reactions\":[]}")
                    .formatted(id, body);
        }
    };

    abstract String said(String id, String body);

    /** The n-th message of a sender. */
    byte[] message(int sender, long n, String body) {
        return said(sender + "-" + n, body).getBytes(StandardCharsets.US_ASCII);
    }
}
