package org.althing.bootstrap;

import java.nio.file.Path;

/** Where Althing keeps what it keeps: chosen once from the settings, before anything is put together. */
sealed interface Storage {
    /** The property by which wiring knows what was chosen. */
    String PROPERTY = "althing.storage";

    String MEMORY = "memory";
    String SQLITE = "sqlite";

    String name();

    /** Nowhere: it goes with the program. */
    record InMemory() implements Storage {
        @Override
        public String name() {
            return MEMORY;
        }
    }

    /** In a file of SQLite. */
    record Sqlite(Path file) implements Storage {
        @Override
        public String name() {
            return SQLITE;
        }
    }

    static Storage chosen(Settings settings, DataFolder folder) {
        var url = settings.get(Setting.DATASOURCE_URL);
        if (url.isEmpty()) {
            return new Sqlite(folder.database());
        }
        return url.equals(MEMORY)
                ? new InMemory()
                : new Sqlite(Path.of(url.substring("jdbc:sqlite:".length())).toAbsolutePath());
    }
}
