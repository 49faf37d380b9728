package org.althing.bootstrap;

import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import org.althing.adapter.cli.program.UseCases;

/** The use cases for one command, in this process: the data folder is ours until they are closed. */
final class CommandUseCases implements UseCases {
    private final ApplicationContext context;
    private final DataFolder.Lock lock;

    private CommandUseCases(ApplicationContext context, DataFolder.Lock lock) {
        this.context = context;
        this.lock = lock;
    }

    /** Opens what the settings name; the lock is let go of with it, or at once if that fails. */
    static CommandUseCases open(Settings settings, DataFolder folder, DataFolder.Lock lock) {
        try {
            return new CommandUseCases(Assembly.assemble(settings, folder), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A part of the program, if it has one of that type. */
    <T> Optional<T> find(Class<T> part) {
        return context.findBean(part);
    }

    @Override
    public <T> T get(Class<T> useCase) {
        return context.getBean(useCase);
    }

    @Override
    public void close() {
        context.close();
        lock.close();
    }
}
