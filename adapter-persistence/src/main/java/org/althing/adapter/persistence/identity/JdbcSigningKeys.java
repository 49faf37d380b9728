package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.althing.adapter.persistence.Database;
import org.althing.application.identity.SigningKey;
import org.althing.application.identity.spi.SigningKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signing keys, in the database, their private halves sealed with the master key.
 *
 * <p>Keys sealed with another master key (a backup restored without its own) are left alone, as if they were not there.
 */
@Singleton
@Requires(beans = {Database.class, MasterKey.class})
final class JdbcSigningKeys implements SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSigningKeys.class);

    private final Database database;
    private final SigningKeyRows rows;
    private final SigningKeyCodec codec;
    /** By key id, for a key never changes and opening one takes a while; nothing for one that does not open. */
    private final Map<String, Optional<SigningKey>> opened = new ConcurrentHashMap<>();

    JdbcSigningKeys(Database database, SigningKeyRows rows, MasterKey master) {
        this.database = database;
        this.rows = rows;
        this.codec = new SigningKeyCodec(master);
    }

    @Override
    public String instance() {
        return database.read(rows::installation)
                .orElseGet(() -> database.write(_ -> {
                    rows.nameInstallation(UUID.randomUUID().toString());
                    return rows.installation().orElseThrow();
                }));
    }

    @Override
    public List<SigningKey> all() {
        return open(database.read(rows::lastFirst));
    }

    @Override
    public boolean make(Instant now, Instant usedFrom, Set<String> decidedOn) {
        return database.write(_ -> {
            var present = open(rows.lastFirst()).stream().map(SigningKey::kid).collect(Collectors.toSet());
            if (!present.equals(decidedOn)) {
                return false;
            }
            rows.save(codec.make(now, usedFrom));
            return true;
        });
    }

    @Override
    public void delete(String kid) {
        database.write(_ -> {
            rows.delete(kid);
            return true;
        });
        opened.remove(kid);
    }

    private List<SigningKey> open(List<SigningKeyRow> kept) {
        return kept.stream().flatMap(row -> open(row).stream()).toList();
    }

    private Optional<SigningKey> open(SigningKeyRow row) {
        return opened.computeIfAbsent(row.kid(), _ -> {
            var key = codec.read(row);
            if (key.isEmpty()) {
                LOG.warn(
                        "the signing key {} was sealed with another master key: its tokens are not believed",
                        row.kid());
            }
            return key;
        });
    }
}
