package org.althing.bootstrap;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.althing.adapter.http.health.Readiness;
import org.althing.adapter.persistence.Database;

/** Ready is a server that can write, with some disk left, and that is not about to stop. */
@Singleton
final class ServerReadiness implements Readiness {
    private final BeanProvider<Database> database;
    private final DataFolder folder;
    private volatile boolean stopping;

    ServerReadiness(BeanProvider<Database> database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** From now on it is not ready, so that whoever spreads requests sends them elsewhere. */
    void stop() {
        stopping = true;
    }

    @Override
    public Optional<String> obstacle() {
        if (stopping) {
            return Optional.of("the server is stopping");
        }
        return database.find(null).flatMap(ServerReadiness::obstacle).or(this::scarceDisk);
    }

    private static Optional<String> obstacle(Database database) {
        return switch (database.health()) {
            case Database.Health.Good good -> Optional.empty();
            case Database.Health.Bad bad -> Optional.of(bad.reason());
        };
    }

    private Optional<String> scarceDisk() {
        try {
            return FreeDisk.below(folder).isScarce()
                    ? Optional.of("less than 5 % of the disk is free")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("the disk cannot be examined");
        }
    }
}
