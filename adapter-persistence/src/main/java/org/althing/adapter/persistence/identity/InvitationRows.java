package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The table of invitations. */
interface InvitationRows extends GenericRepository<InvitationRow, byte[]> {
    void save(InvitationRow row);

    @Query("SELECT * FROM invitations WHERE hash = :hash")
    Optional<InvitationRow> findByHash(String hash);

    @Query("SELECT * FROM invitations WHERE id = :id")
    Optional<InvitationRow> find(byte[] id);

    @Query("UPDATE invitations SET used_by = :user WHERE hash = :hash AND used_by IS NULL AND expires_at > :now")
    int spend(String hash, byte[] user, long now);

    @Query("DELETE FROM invitations WHERE id = :id")
    int delete(byte[] id);

    @Query("SELECT * FROM invitations ORDER BY created_at DESC, id DESC LIMIT :limit")
    List<InvitationRow> firstPage(int limit);

    @Query("SELECT * FROM invitations WHERE (created_at, id) < (:createdAt, :id)"
            + " ORDER BY created_at DESC, id DESC LIMIT :limit")
    List<InvitationRow> pageBehind(long createdAt, byte[] id, int limit);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends InvitationRows {}
}
