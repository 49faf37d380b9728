package org.althing.adapter.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy of the database as it was before its tables were changed, in the folder {@code backups} beside it. */
final class MigrationBackup {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationBackup.class);
    private static final int SHOWN_DIGITS = 12;

    private MigrationBackup() {}

    /**
     * Makes the copy, complete or not at all. One that is there is kept: it was made before a change that then failed
     * half-way, and what is in the database now is worth less.
     *
     * @param fingerprint of the schema that the database has
     */
    static Path make(Path file, String fingerprint) throws SQLException, IOException {
        var folder = Files.createDirectories(
                file.resolveSibling("backups"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var copy = folder.resolve("before-migration-from-" + fingerprint.substring(0, SHOWN_DIGITS) + ".db");
        if (Files.exists(copy)) {
            return copy;
        }
        var fresh = Files.createTempFile(folder, "unfinished-", ".db"); // empty, and for its owner alone
        try (var connection = new SqliteConnection(file, true);
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, fresh.toString());
            vacuum.execute();
            Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        LOG.info("the database as it was is kept as {}", copy);
        return copy;
    }
}
