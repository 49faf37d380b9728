package org.althing.adapter.persistence;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Opens the storage that the settings name, and nothing where there are none. */
@Factory
@Requires(beans = SqliteSettings.class)
final class StorageFactory {
    @Singleton
    @Bean(
            preDestroy = "close",
            typed = {SqliteStorage.class, Database.class})
    SqliteStorage storage(SqliteSettings settings) {
        return SqliteStorage.open(settings);
    }

    @Singleton
    @Named("default")
    DataSource dataSource(SqliteStorage storage) {
        return storage.dataSource();
    }

    /** What Micronaut Data would otherwise read from a configuration file. */
    @Singleton
    @Named("default")
    @Requires(beans = SqliteSettings.class)
    static final class OnSqlite extends DataJdbcConfiguration {
        OnSqlite() {
            super("default");
            setDialect(Dialect.ANSI);
        }
    }
}
