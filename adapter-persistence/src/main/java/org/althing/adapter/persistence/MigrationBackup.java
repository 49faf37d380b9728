package org.althing.adapter.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy of the database as it was before its tables were changed, in the folder {@code backups} beside it. */
final class MigrationBackup {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationBackup.class);
    private static final int SHOWN_DIGITS = 12;

    private MigrationBackup() {}

    /**
     * Makes the copy, complete or not at all. Those that are there are kept: an older database that was restored has the
     * same schema as when it was changed for the first time, and holds something else.
     *
     * @param fingerprint of the schema that the database has
     */
    static Path make(Path file, String fingerprint) throws SQLException, IOException {
        var folder = Files.createDirectories(
                file.resolveSibling("backups"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var copy = unused(folder, "before-migration-from-" + fingerprint.substring(0, SHOWN_DIGITS));
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

    /** The data folder has one writer, so a name that is free stays so. */
    private static Path unused(Path folder, String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.resolve(name + (number == 1 ? "" : "-" + number) + ".db"))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }
}
