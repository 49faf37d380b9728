package org.althing.adapter.persistence;

import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means to us. */
sealed interface SqliteFailure {
    /** Causes may go round in a circle. */
    int DEEPEST = 16;

    /** Our own mistake, such as SQL that breaks a constraint: it concerns nobody but who made it. */
    record Bug() implements SqliteFailure {}

    /** The machinery does not do it now, and may later. */
    record Passing(String reason) implements SqliteFailure {}

    /** What was written may or may not be on the disk, and no retry can tell. */
    record Fatal(String reason) implements SqliteFailure {}

    /** What a thrown thing means; repositories and the pool wrap what the driver throws. */
    static SqliteFailure of(Throwable thrown) {
        return inside(thrown, SQLiteException.class)
                .map(failure -> of(failure.getResultCode()))
                .or(() -> inside(thrown, SQLTransientConnectionException.class)
                        .map(_ -> new Passing("too many read from the database at once")))
                .orElseGet(Bug::new);
    }

    private static <T extends Throwable> Optional<T> inside(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static SqliteFailure of(SQLiteErrorCode code) {
        return switch (code) {
            // After a failed sync the system may have dropped the pages, and a second sync would say that all is well.
            case SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC -> new Fatal("the disk failed to keep what was written");
            default -> ofFamily(code);
        };
    }

    /** The low byte of an extended code says which family it is of. */
    private static SqliteFailure ofFamily(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> new Passing("the disk is full");
            case SQLITE_READONLY -> new Passing("the database file is read-only");
            case SQLITE_BUSY, SQLITE_LOCKED -> new Passing("another program keeps the database locked");
            case SQLITE_IOERR -> new Passing("the disk reports an error (" + code.name() + ")");
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new Passing("the database file is damaged");
            case SQLITE_CANTOPEN, SQLITE_PERM -> new Passing("the database file cannot be opened");
            case SQLITE_NOMEM -> new Passing("there is not enough memory");
            case SQLITE_PROTOCOL -> new Passing("the locks of the database file do not work");
            default -> new Bug();
        };
    }
}
