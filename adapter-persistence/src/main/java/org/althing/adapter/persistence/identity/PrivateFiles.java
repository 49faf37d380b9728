package org.althing.adapter.persistence.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files for their owner alone. What a method did is on the disk when it returns, the name in its folder too: a loss of power
 * takes nothing back, and leaves each file as it was or as it is to be.
 */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes a folder, and those above it, where it is not there. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            sync(parent(folder));
        }
    }

    /** Writes a file, in the place of one of that name. */
    static void replace(Path file, byte[] content) throws IOException {
        var fresh = fresh(file, content);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        sync(parent(file));
    }

    /** @return false if there is one of that name, which then stays; of many at once, one writes it */
    static boolean create(Path file, byte[] content) throws IOException {
        var fresh = fresh(file, content);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(fresh);
        }
        sync(parent(file));
        return true;
    }

    /** @return false if there is none of that name */
    static boolean delete(Path file) throws IOException {
        var was = Files.deleteIfExists(file);
        if (was) {
            sync(parent(file));
        }
        return was;
    }

    /** Beside the file that it will be: only within one file system does a name move at once. */
    private static Path fresh(Path file, byte[] content) throws IOException {
        var fresh = Files.createTempFile(
                parent(file), file.getFileName().toString(), ".new", PosixFilePermissions.asFileAttribute(FILE));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            return fresh;
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path file) {
        return file.toAbsolutePath().getParent();
    }
}
