package org.althing.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.althing.adapter.http.HttpServerDefaults;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.SqliteSettings;
import org.althing.adapter.persistence.StorageRefused;
import org.althing.adapter.persistence.identity.Argon2Cost;
import org.althing.adapter.persistence.identity.CallersFolder;
import org.althing.adapter.persistence.identity.MasterKey;
import org.althing.application.identity.CheckSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the program together from its settings: the one place that knows which parts there are. */
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private Assembly() {}

    /** Everything but a server that listens: beans are made when they are asked for. */
    static ApplicationContext assemble(Settings settings, DataFolder folder) {
        var storage = Storage.chosen(settings, folder);
        LOG.debug("storage: {}", storage);
        try {
            return opened(builder(settings, folder, storage).start());
        } catch (StorageRefused e) {
            throw new ConfigurationRefused(e.getMessage());
        }
    }

    /**
     * A database that is not fit for use stops the start, and not the first request. Signatures of before the start are
     * refused, so that what checks them begins with it: we have the data folder, and nobody else serves with it.
     */
    private static ApplicationContext opened(ApplicationContext context) {
        try {
            context.findBean(Database.class);
            context.getBean(CheckSignature.class); // from now on, and not from the first signed request on
            return context;
        } catch (BeanInstantiationException e) {
            context.close();
            throw e.getCause() instanceof StorageRefused refused ? refused : e;
        }
    }

    private static ApplicationContextBuilder builder(Settings settings, DataFolder folder, Storage storage) {
        var builder = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environmentPropertySource(false) // ours reads what counts, and passes no secrets on
                .banner(false)
                .propertySources(HttpServerDefaults.source())
                .properties(properties(settings, storage))
                .singletons(settings, folder, cost(settings));
        return switch (storage) {
            case Storage.InMemory memory -> builder;
            case Storage.Sqlite sqlite ->
                builder.singletons(
                        SqliteSettings.of(sqlite.file(), Assembly::endAtOnce),
                        masterKey(settings, folder),
                        new CallersFolder(folder.callers()));
        };
    }

    private static MasterKey masterKey(Settings settings, DataFolder folder) {
        return MasterKey.parse(settings.get(Setting.AUTH_MASTER_KEY))
                .orElseGet(() -> MasterKey.inFile(folder.masterKey()));
    }

    private static Argon2Cost cost(Settings settings) {
        return Argon2Cost.parse(settings.get(Setting.AUTH_ARGON2)).orElse(Argon2Cost.DEFAULT);
    }

    /** The disk may have lost what was committed: only a new start finds out what is really there. */
    private static void endAtOnce() {
        Runtime.getRuntime().halt(1);
    }

    private static Map<String, Object> properties(Settings settings, Storage storage) {
        var bind = BindAddress.of(settings.get(Setting.SERVER_BIND));
        var properties = new LinkedHashMap<String, Object>();
        properties.put(Storage.PROPERTY, storage.name());
        properties.put("micronaut.application.name", "althing");
        properties.put("micronaut.server.host", bind.host());
        properties.put("micronaut.server.port", bind.port() == 0 ? -1 : bind.port());
        for (var setting : Setting.values()) {
            if (!setting.isSecret() && !settings.get(setting).isEmpty()) {
                properties.put("althing." + setting.key(), settings.get(setting));
            }
        }
        return properties;
    }
}
