package dev.countersign.bench;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.sqlite.SQLiteConfig;

/** A file and a row a piece, durable when {@code write} returns: what waits together is committed together. */
final class GroupedWriter implements AutoCloseable {
    private record Row(String key, byte[] state, CompletableFuture<Boolean> done) {}

    private final Path folder;
    private final Connection connection;
    private final LinkedBlockingQueue<Row> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = Thread.ofPlatform().daemon().unstarted(this::work);

    GroupedWriter() throws IOException, SQLException {
        folder = Files.createTempDirectory("countersign-floor");
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("floor.db"));
        execute("create table piece (key text primary key, state blob)");
        writer.start();
    }

    void write(String key, byte[] file, byte[] state) throws Exception {
        try (var out = new FileOutputStream(folder.resolve(key).toFile())) {
            out.write(file);
            out.getFD().sync();
        }
        var row = new Row(key, state, new CompletableFuture<>());
        waiting.add(row);
        row.done().get();
    }

    private void work() {
        try {
            while (true) {
                var rows = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(rows);
                commit(rows);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit(List<Row> rows) throws SQLException {
        execute("begin immediate");
        try (var insert = connection.prepareStatement("insert or replace into piece values (?, ?)")) {
            for (var row : rows) {
                insert.setString(1, row.key());
                insert.setBytes(2, row.state());
                insert.executeUpdate();
            }
        }
        execute("commit");
        rows.forEach(row -> row.done().complete(true));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        writer.interrupt();
        connection.close();
    }
}
