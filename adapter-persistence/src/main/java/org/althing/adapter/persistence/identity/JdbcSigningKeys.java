package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.althing.adapter.persistence.Database;
import org.althing.application.identity.SigningKey;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signing keys, in the database, their private halves sealed with the master key.
 *
 * <p>Keys sealed with another master key (a backup restored without its own) are left alone, and a new one is made.
 */
@Singleton
@Requires(beans = {Database.class, MasterKey.class, Clock.class})
final class JdbcSigningKeys implements SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSigningKeys.class);

    private final Database database;
    private final SigningKeyRows rows;
    private final Clock clock;
    private final SigningKeyCodec codec;
    /** By key id, for a key never changes and opening one takes a while; nothing for one that does not open. */
    private final Map<String, Optional<SigningKey>> opened = new ConcurrentHashMap<>();

    JdbcSigningKeys(Database database, SigningKeyRows rows, MasterKey master, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
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
    public SigningKey active() {
        return all().getFirst();
    }

    @Override
    public List<SigningKey> all() {
        var kept = open(database.read(rows::newestFirst));
        return kept.isEmpty() ? made() : kept;
    }

    private List<SigningKey> made() {
        List<SigningKeyRow> all = database.write(_ -> {
            var kept = rows.newestFirst();
            if (!open(kept).isEmpty()) {
                return kept; // somebody else was quicker
            }
            rows.save(codec.make(clock.now()));
            return rows.newestFirst();
        });
        return open(all);
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
