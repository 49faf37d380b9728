package org.althing.adapter.persistence.room;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The table of rooms. */
interface RoomRows extends GenericRepository<RoomRow, byte[]> {
    String SELECT = "SELECT r.*, u.name AS owner_name FROM rooms r LEFT JOIN users u ON u.id = r.owner_id ";
    String PAGE = " AND r.skeleton > :after ORDER BY r.skeleton LIMIT :limit";

    @Query("INSERT INTO rooms(id, name, skeleton, kind, topic, owner_id, epoch, first_seq, last_seq, member_count,"
            + " created_at) VALUES (:id, :name, :skeleton, :kind, :topic, :ownerId, :epoch, 1, 0, 1, :createdAt)"
            + " ON CONFLICT (skeleton) DO NOTHING")
    int insert(
            byte[] id,
            String name,
            String skeleton,
            String kind,
            String topic,
            byte[] ownerId,
            String epoch,
            long createdAt);

    @Query("UPDATE rooms SET owner_id = :owner WHERE id = :id")
    void pass(byte[] id, byte[] owner);

    @Query("DELETE FROM rooms WHERE id = :id")
    void delete(byte[] id);

    @Query(SELECT + "WHERE r.id = :id")
    Optional<RoomRow> find(byte[] id);

    @Query(SELECT + "WHERE r.skeleton = :skeleton AND r.name = :name")
    Optional<RoomRow> findNamed(String skeleton, String name);

    @Query(SELECT + "WHERE 1 = 1" + PAGE)
    List<RoomRow> page(String after, int limit);

    @Query(SELECT + "WHERE (r.kind = 'PUBLIC'"
            + " OR EXISTS (SELECT 1 FROM members m WHERE m.room_id = r.id AND m.user_id = :user))" + PAGE)
    List<RoomRow> pageSeenBy(byte[] user, String after, int limit);

    @Query(SELECT + "JOIN members m ON m.room_id = r.id WHERE m.user_id = :user" + PAGE)
    List<RoomRow> pageOf(byte[] user, String after, int limit);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends RoomRows {}
}
