package org.althing.adapter.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables, as a Liquibase changelog.
 *
 * <p>Liquibase needs 0.4 s to find out that there is nothing to do. So a fingerprint of the changelog is kept in the
 * database, and where it is the same Liquibase is not even loaded.
 *
 * <p>While the tables change, the database carries a mark (SQLite's {@code user_version}). One that is found with the mark
 * was left half-way: the copy from before is the better one and there is no second, and the fingerprint proves nothing.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    /** Held, for java.util.logging forgets the level of a logger that nobody holds. */
    private static final java.util.logging.Logger LIQUIBASE_LOG = java.util.logging.Logger.getLogger("liquibase");

    private static final int WHOLE = 0;
    private static final int HALF_WAY = 1;

    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");

    private final String changelog;

    private Schema(String changelog) {
        this.changelog = changelog;
    }

    static Schema ofAlthing() {
        return new Schema("db/changelog/changelog.xml");
    }

    /** The schema of another changelog on the class path. */
    static Schema of(String changelog) {
        return new Schema(changelog);
    }

    /**
     * Changes the database to what this program needs.
     *
     * @return whether there was anything to look at
     * @throws StorageRefused if the database is of a newer program, or a change fails
     */
    boolean bringUpToDate(Connection connection, Path file) throws SQLException {
        var fingerprint = fingerprint();
        var stored = stored(connection);
        if (stored.equals(Optional.of(fingerprint)) && !isHalfWay(connection)) {
            return false;
        }
        var start = System.nanoTime();
        LIQUIBASE_LOG.setLevel(Level.WARNING);
        try {
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", "false"),
                    () -> migrate(connection, file, stored));
        } catch (StorageRefused e) {
            throw e;
        } catch (Exception e) {
            throw new StorageRefused("the tables of " + file + " cannot be brought up to date: " + e.getMessage(), e);
        }
        store(connection, fingerprint);
        LOG.info("schema brought up to date in {} ms", (System.nanoTime() - start) / 1_000_000);
        return true;
    }

    private void migrate(Connection connection, Path file, Optional<String> stored)
            throws LiquibaseException, SQLException, IOException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // Not closed here: that would close the connection, which is the caller's.
        var liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        // The data folder has one writer, so a lock that is there was left by a program that died.
        liquibase.forceReleaseLocks();
        var unknown = liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression());
        if (!unknown.isEmpty()) {
            throw new StorageRefused("the database " + file + " is newer than this program, which does not know its "
                    + unknown.stream().map(RanChangeSet::getId).sorted().collect(Collectors.joining(", "))
                    + "; start the newer program, or restore a backup made by this one");
        }
        if (stored.isPresent() && !isHalfWay(connection)) {
            MigrationBackup.make(file, stored.get());
            mark(connection, HALF_WAY);
        }
        liquibase.update(new Contexts(), new LabelExpression());
    }

    /** SHA-256 of the changelog and all that it includes. */
    private String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var root = resource(changelog);
            sha.update(root);
            var included = INCLUDED.matcher(new String(root, StandardCharsets.UTF_8));
            while (included.find()) {
                sha.update(resource(included.group(1)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] resource(String path) {
        try (var stream = Schema.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program's " + path + " cannot be read", e);
        }
    }

    private static Optional<String> stored(Connection connection) throws SQLException {
        if (!hasFingerprint(connection)) {
            return Optional.empty();
        }
        try (var select = connection.prepareStatement("SELECT fingerprint FROM schema_fingerprint");
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static boolean hasFingerprint(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "schema_fingerprint", null)) {
            return tables.next();
        }
    }

    private static void store(Connection connection, String fingerprint) throws SQLException {
        connection.setAutoCommit(false);
        try (var delete = connection.prepareStatement("DELETE FROM schema_fingerprint");
                var insert = connection.prepareStatement("INSERT INTO schema_fingerprint(fingerprint) VALUES (?)")) {
            delete.executeUpdate();
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
        mark(connection, WHOLE);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static boolean isHalfWay(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("PRAGMA user_version");
                var row = select.executeQuery()) {
            return row.next() && row.getInt(1) == HALF_WAY;
        }
    }

    private static void mark(Connection connection, int state) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + state);
        }
    }
}
