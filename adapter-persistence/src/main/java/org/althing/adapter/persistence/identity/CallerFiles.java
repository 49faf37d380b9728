package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.althing.adapter.persistence.identity.CallersFolder.Fault;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.domain.identity.CallerName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services on the host that may call, each in two files, see {@link CallerFile}. Who has files that are not believed is
 * nobody, and the log says why.
 */
@Singleton
@Requires(beans = CallersFolder.class)
final class CallerFiles implements InternalCallers {
    private static final Logger LOG = LoggerFactory.getLogger(CallerFiles.class);

    private final CallersFolder folder;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<CallerName, Fault> told = new ConcurrentHashMap<>();

    CallerFiles(CallersFolder folder) {
        this.folder = folder;
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
            return switch (CallerFile.read(folder.path(), name)) {
                case CallerFile.Good(var caller) -> {
                    told.remove(name);
                    yield Optional.of(caller);
                }
                case CallerFile.Absent absent -> Optional.empty();
                case CallerFile.Bad(var fault) -> {
                    tell(name, fault);
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            throw new StorageUnavailable("the files of the caller " + name + " cannot be read", e);
        }
    }

    /** Once: whoever knows the name may call as often as they like. */
    private void tell(CallerName name, Fault fault) {
        if (!fault.equals(told.put(name, fault))) {
            LOG.error("{} {}", fault.words(), fault.fix());
        }
    }

    private List<InternalCaller> readAll() {
        try {
            return folder.names().stream().flatMap(name -> read(name).stream()).toList();
        } catch (IOException e) {
            throw new StorageUnavailable("the folder of the callers cannot be read", e);
        }
    }

    /** The secret first: without the other file, which could be a malformed caller's, it is worth nothing. */
    private Kept write(InternalCaller caller) {
        if (caller.legacy() && readAll().stream().anyMatch(other -> isSecond(caller, other))) {
            return Kept.SECOND_LEGACY;
        }
        var isNew = read(caller.name()).isEmpty();
        try {
            PrivateFiles.createFolder(folder.path());
            if (isNew) {
                PrivateFiles.delete(folder.path().resolve(caller.name() + CallerFile.ALLOWED));
                write(caller.name() + CallerFile.SECRET, caller.secret().hex() + "\n");
            }
            write(caller.name() + CallerFile.ALLOWED, CallerFile.text(caller));
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
            var was = PrivateFiles.delete(folder.path().resolve(name + CallerFile.ALLOWED));
            return PrivateFiles.delete(folder.path().resolve(name + CallerFile.SECRET)) || was;
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

    private void write(String name, String content) throws IOException {
        PrivateFiles.replace(folder.path().resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
