package org.althing.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds all that one Althing keeps; only its owner may look into it.
 *
 * @param path {@code $ALTHING_HOME}, else {@code ~/.althing}
 */
record DataFolder(Path path) {

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
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new ConfigurationRefused("the data folder " + path + " cannot be made: " + e.getMessage());
        }
    }

    Path database() {
        return path.resolve("althing.db");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path masterKey() {
        return path.resolve("master.key");
    }

    Path socket() {
        return path.resolve("admin.sock");
    }

    /** Takes the folder for this process alone; empty if another has it. The lock goes with the process, however it ends. */
    Optional<Lock> lock() {
        create();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Lock(lock));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            throw new ConfigurationRefused("the data folder " + path + " cannot be locked: " + e.getMessage());
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ConfigurationRefused("the data folder cannot be unlocked: " + e.getMessage());
        }
    }

    /** The sole use of a data folder. */
    record Lock(FileLock held) implements AutoCloseable {
        @Override
        public void close() {
            try {
                held.acquiredBy().close();
            } catch (IOException e) {
                throw new ConfigurationRefused("the data folder cannot be unlocked: " + e.getMessage());
            }
        }
    }
}
