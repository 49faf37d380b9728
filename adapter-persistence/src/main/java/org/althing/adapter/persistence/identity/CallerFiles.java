package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.SigningSecret;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.domain.identity.CallerName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services on the host that may call, each in two files: {@code NAME.secret}, which the service reads too, and
 * {@code NAME.allowed} with its scopes, and with {@code legacy} in a second line where it is.
 *
 * <p>A secret that others than its owner and its group may read is believed no more.
 */
@Singleton
@Requires(beans = CallersFolder.class)
final class CallerFiles implements InternalCallers {
    private static final Logger LOG = LoggerFactory.getLogger(CallerFiles.class);
    private static final String SECRET = ".secret";
    private static final String ALLOWED = ".allowed";
    private static final String LEGACY = "legacy";
    private static final Set<PosixFilePermission> AT_MOST = PosixFilePermissions.fromString("rw-r-----");

    private final Path folder;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    CallerFiles(CallersFolder folder) {
        this.folder = folder.path();
    }

    @Override
    public Optional<InternalCaller> find(CallerName name) {
        return within(lock.readLock(), () -> read(name));
    }

    @Override
    public Optional<InternalCaller> findLegacy() {
        return list().stream().filter(InternalCaller::legacy).findFirst(); // of several that were written by hand
    }

    @Override
    public List<InternalCaller> list() {
        return within(lock.readLock(), this::readAll);
    }

    @Override
    public Kept put(InternalCaller caller) {
        return within(lock.writeLock(), () -> write(caller));
    }

    @Override
    public boolean remove(CallerName name) {
        return within(lock.writeLock(), () -> delete(name));
    }

    private Optional<InternalCaller> read(CallerName name) {
        try {
            var allowed = Files.readAllLines(folder.resolve(name + ALLOWED));
            return secret(name)
                    .map(secret ->
                            new InternalCaller(name, secret, Scopes.set(allowed.getFirst()), allowed.contains(LEGACY)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailable("the files of the caller " + name + " cannot be read", e);
        }
    }

    private List<InternalCaller> readAll() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ALLOWED))
                    .map(file -> file.substring(0, file.length() - ALLOWED.length()))
                    .sorted()
                    .flatMap(name -> CallerName.parse(name).stream())
                    .flatMap(name -> read(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new StorageUnavailable("the folder of the callers cannot be read", e);
        }
    }

    /** The secret first: without the other file it is worth nothing. */
    private Kept write(InternalCaller caller) {
        if (caller.legacy() && readAll().stream().anyMatch(other -> isSecond(caller, other))) {
            return Kept.SECOND_LEGACY;
        }
        var isNew = read(caller.name()).isEmpty();
        try {
            PrivateFiles.createFolder(folder);
            if (isNew) {
                write(caller.name() + SECRET, caller.secret().hex() + "\n");
            }
            write(
                    caller.name() + ALLOWED,
                    Scopes.text(caller.scopes()) + "\n" + (caller.legacy() ? LEGACY + "\n" : ""));
            return isNew ? Kept.NEW : Kept.CHANGED;
        } catch (IOException e) {
            throw new StorageUnavailable("the files of the caller " + caller.name() + " cannot be written", e);
        }
    }

    private static boolean isSecond(InternalCaller caller, InternalCaller other) {
        return other.legacy() && !other.name().equals(caller.name());
    }

    private boolean delete(CallerName name) {
        try {
            var was = PrivateFiles.delete(folder.resolve(name + ALLOWED));
            return PrivateFiles.delete(folder.resolve(name + SECRET)) || was;
        } catch (IOException e) {
            throw new StorageUnavailable("the files of the caller " + name + " cannot be deleted", e);
        }
    }

    /** A caller is two files: whoever reads must not see one of before a change and one of after it. */
    private static <T> T within(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Optional<SigningSecret> secret(CallerName name) throws IOException {
        var file = folder.resolve(name + SECRET);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var mode = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        if (!AT_MOST.containsAll(mode)) {
            LOG.warn(
                    "{} has the mode {}, so others may have read it: it is not believed; make another (chmod 600)",
                    file,
                    PosixFilePermissions.toString(mode));
            return Optional.empty();
        }
        return SigningSecret.parse(Files.readString(file).strip());
    }

    private void write(String name, String content) throws IOException {
        PrivateFiles.replace(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
