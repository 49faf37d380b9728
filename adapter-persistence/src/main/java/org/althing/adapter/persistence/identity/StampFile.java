package org.althing.adapter.persistence.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.althing.adapter.persistence.StorageRefused;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.spi.FutureStamps;

/** One time, in seconds since 1970, in a file beside those of the callers. It is read once, at the start. */
@Singleton
@Requires(beans = CallersFolder.class)
final class StampFile implements FutureStamps {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final Path file;
    private volatile Instant latest;

    StampFile(CallersFolder folder) {
        this.file = folder.path().resolve("stamped-until");
        this.latest = read(file);
    }

    @Override
    public Instant latest() {
        return latest;
    }

    @Override
    public synchronized void keep(Instant stamp) {
        try {
            PrivateFiles.createFolder(file.getParent());
            PrivateFiles.replace(file, (stamp.getEpochSecond() + "\n").getBytes(US_ASCII));
            latest = stamp;
        } catch (IOException e) {
            throw new StorageUnavailable("the file " + file + " cannot be written", e);
        }
    }

    /** Without knowing it, nothing that was signed could be told from its repetition. */
    private static Instant read(Path file) {
        try {
            var text = Files.readString(file, ISO_8859_1).strip();
            if (SECONDS.matcher(text).matches()) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            throw new StorageRefused("the file " + file + " does not hold a number of seconds: remove it, and start no"
                    + " sooner than a minute after the last end");
        } catch (NoSuchFileException e) {
            return Instant.EPOCH;
        } catch (IOException e) {
            throw new StorageRefused("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
