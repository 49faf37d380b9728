package org.althing.adapter.persistence.room;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The table of members. */
interface MemberRows extends GenericRepository<MemberRow, byte[]> {
    @Query("INSERT INTO members(room_id, user_id, role, joined_at) VALUES (:room, :user, :role, :at)"
            + " ON CONFLICT (room_id, user_id) DO NOTHING")
    int insert(byte[] room, byte[] user, String role, long at);

    @Query("SELECT * FROM members WHERE user_id = :user")
    List<MemberRow> ofUser(byte[] user);

    @Query("SELECT count(*) FROM members WHERE room_id = :room")
    long count(byte[] room);

    /** The member who is first in line when the owner is gone. */
    @Query("SELECT * FROM members WHERE room_id = :room ORDER BY joined_at, user_id LIMIT 1")
    Optional<MemberRow> firstInLine(byte[] room);

    @Query("UPDATE members SET role = 'OWNER' WHERE room_id = :room AND user_id = :user")
    int makeOwner(byte[] room, byte[] user);

    @Query("DELETE FROM members WHERE room_id = :room AND user_id = :user")
    int delete(byte[] room, byte[] user);

    @Query("DELETE FROM members WHERE room_id = :room AND user_id = :user AND role <> 'OWNER'")
    int deleteUnlessOwner(byte[] room, byte[] user);

    @Query("SELECT * FROM members WHERE room_id = :room AND user_id = :user")
    Optional<MemberRow> find(byte[] room, byte[] user);

    @Query("SELECT * FROM members WHERE user_id = :user AND room_id IN (:rooms)")
    List<MemberRow> ofUser(byte[] user, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) List<byte[]> rooms);

    @Query("SELECT * FROM members WHERE room_id = :room ORDER BY user_id")
    List<MemberRow> ofRoom(byte[] room);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends MemberRows {}
}
