package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** All API keys, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcApiKeys implements ApiKeys {
    private final Database database;
    private final ApiKeyRows rows;

    JdbcApiKeys(Database database, ApiKeyRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(ApiKey key) {
        var row = ApiKeyRow.of(key);
        database.write(_ -> {
            rows.save(row);
            return true;
        });
    }

    @Override
    public Optional<ApiKey> findByHash(Secret.Hash hash) {
        return database.read(() -> rows.findByHash(hash.hex())).map(ApiKeyRow::key);
    }

    @Override
    public Optional<ApiKey> find(UserId owner, ApiKeyId id) {
        return row(owner, id).map(ApiKeyRow::key);
    }

    @Override
    public boolean revoke(UserId owner, ApiKeyId id, Instant at) {
        return database.write(
                _ -> rows.revoke(Ids.bytes(id.value()), Ids.bytes(owner.value()), at.toEpochMilli()) == 1);
    }

    @Override
    public List<ApiKey> list(UserId owner, @Nullable ApiKeyId after, int limit) {
        var ownerId = Ids.bytes(owner.value());
        var page = (after == null ? Optional.<ApiKeyRow>empty() : row(owner, after))
                .map(last -> database.read(() -> rows.pageBehind(ownerId, last.createdAt(), last.id(), limit)))
                .orElseGet(() -> database.read(() -> rows.firstPage(ownerId, limit)));
        return page.stream().map(ApiKeyRow::key).toList();
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return database.read(() -> rows.find(Ids.bytes(id.value()))).map(ApiKeyRow::key);
    }

    @Override
    public void used(ApiKeyId id, Instant at) {
        database.write(_ -> {
            rows.used(Ids.bytes(id.value()), at.toEpochMilli());
            return true;
        });
    }

    @Override
    public boolean change(ApiKey key) {
        var row = ApiKeyRow.of(key);
        return database.write(
                _ -> rows.change(row.id(), row.name(), row.scopes(), row.addresses(), row.expiresAt()) == 1);
    }

    @Override
    public void deleteAll(UserId owner) {
        database.write(_ -> {
            rows.deleteAll(Ids.bytes(owner.value()));
            return true;
        });
    }

    private Optional<ApiKeyRow> row(UserId owner, ApiKeyId id) {
        return database.read(() -> rows.find(Ids.bytes(id.value()), Ids.bytes(owner.value())));
    }
}
