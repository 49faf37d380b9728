package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;

/** Puts together what every feature needs: time, chance and ids. */
@Factory
final class SharedWiring {
    @Singleton
    Clock clock() {
        return InMemoryClock.system();
    }

    @Singleton
    Chance chance() {
        return InMemoryChance.secure();
    }

    @Singleton
    InMemoryUuids uuids(Clock clock, Chance chance) {
        return new InMemoryUuids(clock, chance);
    }
}
