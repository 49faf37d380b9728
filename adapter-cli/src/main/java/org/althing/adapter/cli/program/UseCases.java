package org.althing.adapter.cli.program;

/** The use cases, open for one command; a command that needs none opens nothing. */
@FunctionalInterface
public interface UseCases extends AutoCloseable {
    /** A use case by its interface, such as {@code AddUser.class}. */
    <T> T get(Class<T> useCase);

    /** Lets go of what was opened for them: the database, the data folder. */
    @Override
    default void close() {}
}
