package dev.countersign.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An open and migrated database.
 *
 * @param db reads; inside a transaction it sees and writes what the transaction does
 * @param joining for libraries that open their own connections
 * @param oursAlone no other process can be working on it
 */
public record Database(
        DSLContext db, Transactions transactions, DataSource joining, boolean oursAlone, AutoCloseable resources)
        implements AutoCloseable {
    private static final int READERS = 8;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** SQLite in one file: many readers, one writer, every commit on the disk before it returns. */
    public static Database sqlite(Path file) {
        var source = new SQLiteDataSource(sqliteConfig());
        source.setUrl("jdbc:sqlite:" + file);
        migrate(source, "blob");
        var pool = readers(source);
        try {
            var writer = source.getConnection();
            var queue = new WriterQueue();
            var commits = new GroupCommit(writer, queue);
            return new Database(
                    dsl(pool, SQLDialect.SQLITE),
                    commits,
                    JoiningDataSource.sqlite(writer, commits, pool),
                    true,
                    () -> close(pool, writer, queue));
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    public static Database postgres(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(10_000);
        var pool = new HikariDataSource(config);
        migrate(pool, "bytea");
        return new Database(
                dsl(pool, SQLDialect.POSTGRES),
                new PooledTransactions(pool),
                JoiningDataSource.pooled(pool),
                false,
                pool);
    }

    public boolean answers() {
        try {
            return db.selectOne().fetchOne() != null;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (Exception e) {
            throw new StorageFailed(e);
        }
    }

    // waits for its turn, so that no write is cut off half-way
    private static void close(HikariDataSource readers, Connection writer, WriterQueue queue) throws SQLException {
        queue.enter(new WriterQueue.Turn(false));
        queue.takeOwn();
        try (readers) {
            writer.close();
        } finally {
            queue.leave();
        }
    }

    private static SQLiteConfig sqliteConfig() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private static HikariDataSource readers(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setConnectionInitSql("pragma query_only = true");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource source, String bytes) {
        Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("bytes", bytes))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static DSLContext dsl(DataSource pool, SQLDialect dialect) {
        return DSL.using(new DefaultConfiguration()
                .set(dialect)
                .set(new Connections(pool))
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false))
                .set(WritesOnlyInTransactions::new));
    }
}
