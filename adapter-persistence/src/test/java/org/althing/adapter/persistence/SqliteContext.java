package org.althing.adapter.persistence;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.althing.adapter.persistence.identity.Argon2Cost;
import org.althing.adapter.persistence.identity.MasterKey;
import org.althing.application.inmemory.InMemoryClock;

/** This module as a program wires it: a real application context over a real SQLite file. */
public final class SqliteContext implements AutoCloseable {
    private final ApplicationContext context;

    private SqliteContext(ApplicationContext context) {
        this.context = context;
    }

    /** A context over the file in that folder, which is made if it is not there. */
    public static SqliteContext in(Path folder) {
        Template.copyTo(folder.resolve("althing.db"));
        var context = ApplicationContext.builder().build();
        context.registerSingleton(SqliteSettings.of(folder.resolve("althing.db"), () -> {}));
        context.registerSingleton(MasterKey.inFile(folder.resolve("master.key")));
        context.registerSingleton(new Argon2Cost(64, 1, 1));
        context.registerSingleton(InMemoryClock.system());
        return new SqliteContext(context.start());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int beans(Class<?> type) {
        return context.getBeansOfType(type).size();
    }

    @Override
    public void close() {
        context.close();
    }

    /** An empty database with all tables, made once: Liquibase would take longer than most tests. */
    private static final class Template {
        private static final Path FILE = make();

        private static Path make() {
            try {
                var file = Files.createTempDirectory("althing").resolve("althing.db");
                SqliteStorage.open(SqliteSettings.of(file, () -> {})).close();
                file.getParent().toFile().deleteOnExit(); // after what is in it: the last named goes first
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void copyTo(Path file) {
            try {
                if (Files.notExists(file)) {
                    Files.copy(FILE, file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
