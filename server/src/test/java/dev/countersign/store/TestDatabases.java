package dev.countersign.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fresh, migrated databases for contract tests: a SQLite file, or a new database in the one PostgreSQL of the test run. */
public final class TestDatabases {
    private static @Nullable EmbeddedPostgres postgres;
    private static int count;

    private TestDatabases() {}

    public static Database sqlite(Path folder) {
        return Database.sqlite(folder.resolve("test.db"));
    }

    public static Database postgres() {
        return Database.postgres(postgresUrl());
    }

    /** The address of a new, empty PostgreSQL database. */
    public static synchronized String postgresUrl() {
        try {
            var name = "test" + ++count;
            try (var connection = server().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server().getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Secrets under a key made of zeros. */
    public static Secrets secrets() {
        return new AesSecrets(new byte[32]);
    }

    /** Keys made of the same zeros. */
    public static DerivedKeys derivedKeys() {
        return new AesSecrets(new byte[32]);
    }

    public static Blobs blobs(Path folder) {
        return new FileBlobs(folder);
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }
}
