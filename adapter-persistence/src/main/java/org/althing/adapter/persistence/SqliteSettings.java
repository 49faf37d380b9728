package org.althing.adapter.persistence;

import java.nio.file.Path;

/**
 * What SQLite needs to know. A bean of this type makes this module offer its ports over SQLite; without one, no bean of
 * this module touches a database.
 *
 * @param file the database; made if it is not there, in a folder that is
 * @param readers how many may read at the same time
 * @param diskFailed called when the disk may have lost what was committed: it must end the program, so that a new start
 *     finds out what is really there
 */
public record SqliteSettings(Path file, int readers, Runnable diskFailed) {
    /** The settings for a machine of this size. */
    public static SqliteSettings of(Path file, Runnable diskFailed) {
        return new SqliteSettings(file, Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), diskFailed);
    }
}
