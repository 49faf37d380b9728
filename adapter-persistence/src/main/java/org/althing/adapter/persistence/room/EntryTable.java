package org.althing.adapter.persistence.room;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * The table of entries, by SQL of our own: it is written and read far more often than all others, and a connection keeps
 * these statements prepared.
 */
final class EntryTable {
    /** There is no such room, or not for this author. */
    static final long NONE = 0;

    private static final String NEXT_SEQ = "UPDATE rooms SET last_seq = last_seq + 1 WHERE id = ?"
            + " AND EXISTS (SELECT 1 FROM members WHERE room_id = ? AND user_id = ?) RETURNING last_seq";
    private static final String NEXT_SEQ_WITH_MEMBERS =
            "UPDATE rooms SET last_seq = last_seq + 1, member_count = member_count + ? WHERE id = ? RETURNING last_seq";
    private static final String INSERT =
            "INSERT INTO entries(room_id, seq, at, author_id, client_id, kind, body, content_type, reply_to, code, data)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (room_id, author_id, client_id) WHERE client_id IS NOT NULL DO NOTHING";
    private static final String SELECT = "SELECT e.seq, e.at, e.author_id, u.name, e.client_id, e.kind, e.body,"
            + " e.content_type, e.reply_to, e.code, e.data, octet_length(e.body)"
            + " FROM entries e LEFT JOIN users u ON u.id = e.author_id WHERE e.room_id = ? ";
    private static final String FIND = SELECT + "AND e.seq = ?";
    private static final String FIND_BY_CLIENT_ID = SELECT + "AND e.author_id = ? AND e.client_id = ?";
    private static final String AFTER = SELECT + "AND e.seq > ? ORDER BY e.seq LIMIT ?";
    private static final String BEFORE = SELECT + "AND e.seq < ? ORDER BY e.seq DESC LIMIT ?";

    private static final String MESSAGE = "message";
    private static final String NOTICE = "notice";

    private final Connection connection;

    EntryTable(Connection connection) {
        this.connection = connection;
    }

    /** Raises the room's counter if the author is a member: the place of their next entry, or {@link #NONE}. */
    long nextSeq(RoomId room, UserId author) throws SQLException {
        try (var update = connection.prepareStatement(NEXT_SEQ)) {
            var id = Ids.bytes(room.value());
            update.setBytes(1, id);
            update.setBytes(2, id);
            update.setBytes(3, Ids.bytes(author.value()));
            return returned(update);
        }
    }

    /** Raises the room's counter and its number of members: the place of the next entry, or {@link #NONE}. */
    long nextSeqWithMembers(RoomId room, int more) throws SQLException {
        try (var update = connection.prepareStatement(NEXT_SEQ_WITH_MEMBERS)) {
            update.setInt(1, more);
            update.setBytes(2, Ids.bytes(room.value()));
            return returned(update);
        }
    }

    /** @return false, and nothing kept, if the author used the client id in the room before */
    boolean insert(Entry entry) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Ids.bytes(entry.room().value()));
            insert.setLong(2, entry.seq());
            insert.setLong(3, entry.at().toEpochMilli());
            insert.setBytes(
                    4,
                    entry.author() == null
                            ? null
                            : Ids.bytes(entry.author().id().value()));
            insert.setString(
                    5, entry.clientId() == null ? null : entry.clientId().value());
            switch (entry.content()) {
                case Entry.Message(var body, var contentType, var replyTo) -> {
                    insert.setString(6, MESSAGE);
                    insert.setString(7, body.value());
                    insert.setString(8, contentType.value());
                    setLong(insert, 9, replyTo);
                    insert.setString(10, null);
                    insert.setString(11, null);
                }
                case Entry.Notice(var code, var data) -> {
                    insert.setString(6, NOTICE);
                    insert.setString(7, null);
                    insert.setString(8, null);
                    setLong(insert, 9, null);
                    insert.setString(10, code);
                    insert.setString(11, NoticeData.format(data));
                }
            }
            return insert.executeUpdate() == 1;
        }
    }

    Optional<Entry> find(RoomId room, long seq) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setBytes(1, Ids.bytes(room.value()));
            select.setLong(2, seq);
            return window(select, room, 1, Integer.MAX_VALUE).stream().findFirst();
        }
    }

    Optional<Entry> findByClientId(RoomId room, UserId author, ClientId clientId) throws SQLException {
        try (var select = connection.prepareStatement(FIND_BY_CLIENT_ID)) {
            select.setBytes(1, Ids.bytes(room.value()));
            select.setBytes(2, Ids.bytes(author.value()));
            select.setString(3, clientId.value());
            return window(select, room, 1, Integer.MAX_VALUE).stream().findFirst();
        }
    }

    /** Ascending. */
    List<Entry> after(RoomId room, long after, int limit, int maxBytes) throws SQLException {
        return window(AFTER, room, after, limit, maxBytes);
    }

    /** Descending: the nearest first. */
    List<Entry> before(RoomId room, long before, int limit, int maxBytes) throws SQLException {
        return window(BEFORE, room, before, limit, maxBytes);
    }

    private List<Entry> window(String sql, RoomId room, long from, int limit, int maxBytes) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setBytes(1, Ids.bytes(room.value()));
            select.setLong(2, from);
            select.setInt(3, limit);
            return window(select, room, limit, maxBytes);
        }
    }

    private static List<Entry> window(PreparedStatement select, RoomId room, int limit, int maxBytes)
            throws SQLException {
        var entries = new ArrayList<Entry>(Math.min(limit, 64));
        var bytes = 0L;
        try (var rows = select.executeQuery()) {
            while ((entries.isEmpty() || bytes < maxBytes) && rows.next()) {
                entries.add(entry(rows, room));
                bytes += rows.getLong(12);
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row, RoomId room) throws SQLException {
        var clientId = row.getString(5);
        return new Entry(
                room,
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                author(row),
                clientId == null ? null : new ClientId(clientId),
                content(row));
    }

    private static @Nullable UserRef author(ResultSet row) throws SQLException {
        var id = row.getBytes(3);
        if (id == null) {
            return null;
        }
        var name = row.getString(4);
        return new UserRef(new UserId(Ids.uuid(id)), name == null ? null : new UserName(name));
    }

    private static Entry.Content content(ResultSet row) throws SQLException {
        return switch (row.getString(6)) {
            case MESSAGE ->
                new Entry.Message(new Body(row.getString(7)), new ContentType(row.getString(8)), getLong(row, 9));
            case NOTICE -> new Entry.Notice(row.getString(10), NoticeData.parse(row.getString(11)));
            case String kind -> throw new IllegalStateException("an entry of the unknown kind " + kind);
        };
    }

    private static long returned(PreparedStatement update) throws SQLException {
        try (var row = update.executeQuery()) {
            return row.next() ? row.getLong(1) : NONE;
        }
    }

    private static void setLong(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    private static @Nullable Long getLong(ResultSet row, int index) throws SQLException {
        var value = row.getLong(index);
        return row.wasNull() ? null : value;
    }
}
