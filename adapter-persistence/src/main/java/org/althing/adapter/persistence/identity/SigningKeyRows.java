package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The tables of signing keys and of the name of the installation that they sign for. */
interface SigningKeyRows extends GenericRepository<SigningKeyRow, String> {
    void save(SigningKeyRow row);

    @Query("SELECT * FROM signing_keys ORDER BY used_from DESC, kid DESC")
    List<SigningKeyRow> lastFirst();

    @Query("DELETE FROM signing_keys WHERE kid = :kid")
    void delete(String kid);

    @Query("SELECT name FROM installation")
    Optional<String> installation();

    @Query("INSERT INTO installation(id, name) VALUES (1, :name) ON CONFLICT (id) DO NOTHING")
    void nameInstallation(String name);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends SigningKeyRows {}
}
