package org.althing.adapter.persistence.activity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;
import org.jspecify.annotations.Nullable;

/** The tables of the record of activity. */
interface ActivityRows extends GenericRepository<ActivityRow, Long> {
    void save(ActivityRow row);

    @Query("SELECT * FROM activity ORDER BY n DESC LIMIT 1")
    Optional<ActivityRow> last();

    @Query("SELECT at FROM activity ORDER BY at DESC LIMIT 1")
    Optional<Long> latest();

    @Query("SELECT * FROM activity WHERE id = :id")
    Optional<ActivityRow> find(byte[] id);

    @Query("SELECT * FROM activity WHERE n > :after ORDER BY n LIMIT :limit")
    List<ActivityRow> behind(long after, int limit);

    @Query("SELECT * FROM activity WHERE n < :before AND (:actor IS NULL OR actor = :actor)"
            + " AND (:action IS NULL OR action = :action) AND (:outcome IS NULL OR outcome = :outcome)"
            + " AND at >= :from AND at < :to ORDER BY n DESC LIMIT :limit")
    List<ActivityRow> before(
            long before,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String outcome,
            long from,
            long to,
            int limit);

    @Query("SELECT * FROM activity WHERE n < coalesce((SELECT min(n) FROM activity WHERE at >= :before),"
            + " (SELECT max(n) + 1 FROM activity)) ORDER BY n DESC LIMIT 1")
    Optional<ActivityRow> lastBefore(long before);

    @Query("DELETE FROM activity WHERE n <= :n")
    void deleteTo(long n);

    @Query("INSERT INTO activity_anchor(one, n, hash) VALUES (1, :n, :hash)"
            + " ON CONFLICT (one) DO UPDATE SET n = :n, hash = :hash")
    void anchor(long n, String hash);

    @Query("SELECT hash FROM activity_anchor")
    Optional<String> anchor();

    @Query("SELECT n FROM activity_anchor")
    Optional<Long> anchorPlace();

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends ActivityRows {}
}
