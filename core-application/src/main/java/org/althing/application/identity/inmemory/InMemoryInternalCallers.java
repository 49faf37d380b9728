package org.althing.application.identity.inmemory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.domain.identity.CallerName;

/** The services of a program that keeps none: they go when it does. */
public final class InMemoryInternalCallers implements InternalCallers {
    private final ConcurrentSkipListMap<String, InternalCaller> callers = new ConcurrentSkipListMap<>();

    @Override
    public Optional<InternalCaller> find(CallerName name) {
        return Optional.ofNullable(callers.get(name.value()));
    }

    @Override
    public Optional<InternalCaller> findLegacy() {
        return callers.values().stream().filter(InternalCaller::legacy).findFirst();
    }

    @Override
    public List<InternalCaller> list() {
        return List.copyOf(callers.values());
    }

    @Override
    public synchronized Kept put(InternalCaller caller) {
        if (caller.legacy()
                && findLegacy()
                        .filter(other -> !other.name().equals(caller.name()))
                        .isPresent()) {
            return Kept.SECOND_LEGACY;
        }
        var present = callers.get(caller.name().value());
        callers.put(
                caller.name().value(),
                present == null
                        ? caller
                        : new InternalCaller(caller.name(), present.secret(), caller.scopes(), caller.legacy()));
        return present == null ? Kept.NEW : Kept.CHANGED;
    }

    @Override
    public synchronized boolean remove(CallerName name) {
        return callers.remove(name.value()) != null;
    }
}
