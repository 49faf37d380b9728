package org.althing.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds all that one Althing keeps; only its owner may look into it.
 *
 * @param path {@code $ALTHING_HOME}, else {@code ~/.althing}
 */
record DataFolder(Path path) {
    private static final String LOCK = "lock";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    static DataFolder of(Map<String, String> environment) {
        var home = environment.get("ALTHING_HOME");
        var path =
                home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".althing") : Path.of(home);
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /** Makes the folder if it is not there. */
    void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            }
        } catch (IOException e) {
            throw new ConfigurationRefused("the data folder " + path + " cannot be made: " + Why.of(e));
        }
    }

    /**
     * Sees to it that only its owner may look into a folder that was there before: where it is this program's, or empty
     * and so to be, its mode is changed; a folder with other things in it is left as it is, and refused.
     */
    void keepPrivate() {
        try {
            if (!Files.isDirectory(path) || isPrivate()) {
                return;
            }
            if (!isOurs()) {
                throw new ConfigurationRefused("the data folder " + path + " has the mode " + mode()
                        + ", so others may look into it: run chmod 700 " + path
                        + ", or name another folder in ALTHING_HOME");
            }
            Files.setPosixFilePermissions(path, OWNER_ALONE);
        } catch (IOException e) {
            throw new ConfigurationRefused(
                    "the data folder " + path + " cannot be made its owner's alone: " + Why.of(e));
        }
    }

    private boolean isPrivate() throws IOException {
        return OWNER_ALONE.containsAll(Files.getPosixFilePermissions(path));
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private boolean isOurs() throws IOException {
        if (Files.isRegularFile(path.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
                && (Files.exists(database()) || Files.exists(masterKey()) || Files.exists(logs()))) {
            return true;
        }
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    Path database() {
        return path.resolve("althing.db");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Where the services on the host that may call are kept. */
    Path callers() {
        return path.resolve("callers");
    }

    Path masterKey() {
        return path.resolve("master.key");
    }

    Path socket() {
        return path.resolve("admin.sock");
    }

    /**
     * Takes the folder, and the database that is used with it, for this process alone; empty if another has the folder.
     *
     * @throws ConfigurationRefused if another has the database, which is then used with another folder
     */
    Optional<Lock> lock(Storage storage) {
        return lock().map(lock -> switch (storage) {
            case Storage.InMemory memory -> lock;
            case Storage.Sqlite sqlite -> lock.and(sqlite.file());
        });
    }

    /** Takes the folder for this process alone; empty if another has it. The lock goes with the process, however it ends. */
    Optional<Lock> lock() {
        create();
        try {
            return take(path.resolve(LOCK)).map(held -> new Lock(List.of(held)));
        } catch (IOException e) {
            throw new ConfigurationRefused("the data folder " + path + " cannot be locked: " + Why.of(e));
        }
    }

    private static Optional<FileLock> take(Path file) throws IOException {
        var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it: the answer is the same
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** The sole use of a data folder, and of its database. */
    record Lock(List<FileLock> held) implements AutoCloseable {

        /** Two folders may name one database, so its lock is beside it; on failure nothing stays locked. */
        private Lock and(Path database) {
            try {
                var folder = database.toAbsolutePath().getParent();
                if (!Files.isDirectory(folder)) {
                    throw new ConfigurationRefused("the database " + database + " is to be in " + folder
                            + ", which is no folder: make it, or change datasource.url");
                }
                var real = real(database);
                var beside = take(real.resolveSibling(real.getFileName() + ".lock"))
                        .orElseThrow(() -> new ConfigurationRefused("another server, or a command, uses the database "
                                + database + " with another data folder; give this one a datasource.url of its own"));
                return new Lock(Stream.concat(held.stream(), Stream.of(beside)).toList());
            } catch (IOException e) {
                close();
                throw new ConfigurationRefused("the database " + database + " cannot be locked: " + Why.of(e));
            } catch (ConfigurationRefused e) {
                close();
                throw e;
            }
        }

        /** Whatever links lead to it, a database has one lock. */
        private static Path real(Path database) throws IOException {
            return Files.exists(database)
                    ? database.toRealPath()
                    : database.toAbsolutePath().getParent().toRealPath().resolve(database.getFileName());
        }

        @Override
        public void close() {
            try {
                for (var lock : held.reversed()) {
                    lock.acquiredBy().close();
                }
            } catch (IOException e) {
                throw new ConfigurationRefused("the data folder cannot be unlocked: " + Why.of(e));
            }
        }
    }
}
