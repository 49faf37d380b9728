package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The tables of second factors and their recovery codes. */
interface SecondFactorRows extends GenericRepository<SecondFactorRow, byte[]> {
    void save(SecondFactorRow row);

    @Query("SELECT * FROM second_factors WHERE user_id = :user")
    Optional<SecondFactorRow> find(byte[] user);

    @Query("UPDATE second_factors SET confirmed = TRUE, last_step = :step WHERE user_id = :user AND NOT confirmed")
    int confirm(byte[] user, long step);

    @Query("UPDATE second_factors SET last_step = :step WHERE user_id = :user AND confirmed AND last_step < :step")
    int use(byte[] user, long step);

    @Query("DELETE FROM second_factors WHERE user_id = :user")
    int delete(byte[] user);

    @Query("INSERT INTO recovery_codes(user_id, hash) VALUES (:user, :hash)")
    void addCode(byte[] user, String hash);

    @Query("DELETE FROM recovery_codes WHERE user_id = :user AND hash = :hash"
            + " AND EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = :user AND f.confirmed)")
    int useCode(byte[] user, String hash);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends SecondFactorRows {}
}
