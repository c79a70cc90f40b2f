package dev.countersign.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on SQLite's one writing connection. The first thread in line runs the works of those behind it as well,
 * each in a savepoint of its own, and one commit makes them all durable: one wait for the disk instead of many. A work
 * therefore may run on another thread than the one that asked.
 */
final class GroupCommit implements Transactions {
    private static final int MOST_AT_ONCE = 64;

    private final Connection connection;
    private final WriterQueue queue;

    GroupCommit(Connection connection, WriterQueue queue) {
        this.connection = connection;
        this.queue = queue;
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (Bound.current() != null) {
            return work.get();
        }
        var mine = new WriteTurn<T>(work, connection);
        if (queue.enter(mine)) {
            lead();
        }
        return mine.outcome();
    }

    @Override
    public void alone(String what) {} // there is one writer, and no other node

    @Override
    public void afterCommit(Runnable action) {
        Bound.afterCommitOf(action);
    }

    private void lead() {
        // an interrupted job must not spoil the works of the others
        var interrupted = Thread.interrupted();
        List<WriteTurn<?>> turns = new ArrayList<>(MOST_AT_ONCE);
        try {
            queue.take(MOST_AT_ONCE, turn -> turns.add((WriteTurn<?>) turn));
            commit(turns);
        } catch (SQLException | RuntimeException | Error e) {
            turns.forEach(turn -> turn.fail(e));
        } finally {
            queue.leave();
            turns.forEach(turn -> turn.wake(false));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // not setAutoCommit(false): the driver would open the next transaction at once and keep the lock while idle
    private void commit(List<WriteTurn<?>> turns) throws SQLException {
        execute("begin immediate");
        try {
            for (var turn : turns) {
                runAlone(turn);
            }
            execute("commit");
        } catch (SQLException | RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
    }

    private void runAlone(WriteTurn<?> turn) throws SQLException {
        execute("savepoint work");
        if (!turn.ran()) {
            execute("rollback to work");
        }
        execute("release work");
    }

    private void rollback(Throwable reason) {
        try {
            execute("rollback");
        } catch (SQLException e) {
            // SQLite rolls back by itself when the disk is full or broken
            reason.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One thread's work and what became of it. */
    private static final class WriteTurn<T> extends WriterQueue.Turn {
        private final Supplier<T> work;
        private final Bound bound;
        private @Nullable T result;
        private @Nullable Throwable failure;

        WriteTurn(Supplier<T> work, Connection connection) {
            super(true);
            this.work = work;
            this.bound = new Bound(connection);
        }

        boolean ran() {
            try {
                result = bound.run(work);
                return true;
            } catch (RuntimeException | Error e) {
                failure = e;
                return false;
            }
        }

        void fail(Throwable reason) {
            if (failure == null) {
                failure = new StorageFailed(reason);
            }
        }

        @SuppressWarnings("NullAway") // the result is what the work returned
        T outcome() {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> bound.committed();
            }
            return result;
        }
    }
}
