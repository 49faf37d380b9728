package org.althing.adapter.persistence;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as the database has them: 16 bytes, whose order is that of the ids as text. */
public final class Ids {
    private static final int BYTES = 16;

    private Ids() {}

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
