package org.althing.adapter.persistence.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.SigningKey;
import org.althing.application.identity.spi.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysAtRestTest {
    @TempDir
    Path folder;

    @Test
    void the_next_start_signs_with_the_same_key_for_the_same_installation() {
        var before = started();
        var after = started();

        assertEquals(before.instance, after.instance);
        assertEquals(before.active.kid(), after.active.kid());
        assertArrayEquals(privateHalf(before.active), privateHalf(after.active));
    }

    @Test
    void no_private_half_is_in_the_database_files() throws Exception {
        try (var context = SqliteContext.in(folder)) {
            var key = active(context.bean(SigningKeys.class));
            var secret = ((ECPrivateKey) key.pair().getPrivate()).getS().toByteArray();
            var needle = new String(secret, secret.length - 31, 31, ISO_8859_1);

            for (var name : List.of("althing.db", "althing.db-wal")) {
                var content = new String(Files.readAllBytes(folder.resolve(name)), ISO_8859_1);
                assertFalse(content.contains(needle), name);
            }
        }
    }

    @Test
    void keys_sealed_with_a_lost_master_key_are_not_believed_and_a_new_one_is_made() throws Exception {
        var before = started();
        Files.delete(folder.resolve("master.key"));
        var after = started();

        assertEquals(before.instance, after.instance);
        assertNotEquals(before.active.kid(), after.active.kid());
        assertEquals(List.of(after.active.kid()), after.kids);
    }

    @Test
    void a_key_is_named_by_its_thumbprint() {
        assertEquals(43, started().active.kid().length());
    }

    private Start started() {
        try (var context = SqliteContext.in(folder)) {
            var keys = context.bean(SigningKeys.class);
            return new Start(
                    keys.instance(),
                    active(keys),
                    keys.all().stream().map(SigningKey::kid).toList());
        }
    }

    /** As the first to ask makes it. */
    private static SigningKey active(SigningKeys keys) {
        keys.make(Instant.EPOCH, Instant.EPOCH, Set.of());
        return keys.all().getFirst();
    }

    private static byte[] privateHalf(SigningKey key) {
        return key.pair().getPrivate().getEncoded();
    }

    private record Start(String instance, SigningKey active, List<String> kids) {}
}
