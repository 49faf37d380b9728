package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.domain.identity.TokenId;

/** The revoked access tokens, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcRevokedTokens implements RevokedTokens {
    private final Database database;
    private final RevokedTokenRows rows;

    JdbcRevokedTokens(Database database, RevokedTokenRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(TokenId token, Instant until) {
        database.write(_ -> {
            rows.add(Ids.bytes(token.value()), until.toEpochMilli());
            return true;
        });
    }

    @Override
    public boolean has(TokenId token) {
        return database.read(() -> rows.find(Ids.bytes(token.value()))).isPresent();
    }

    @Override
    public void forget(Instant before) {
        database.write(_ -> {
            rows.forget(before.toEpochMilli());
            return true;
        });
    }
}
