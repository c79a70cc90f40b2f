package dev.countersign.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** PostgreSQL's transactions: one connection of the pool each; the database groups their commits itself. */
final class PooledTransactions implements Transactions {
    private final DataSource pool;

    PooledTransactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (Bound.current() != null) {
            return work.get();
        }
        var outcome = inTransaction(work);
        outcome.bound().committed();
        return outcome.value();
    }

    private record Outcome<T>(T value, Bound bound) {}

    private <T> Outcome<T> inTransaction(Supplier<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false); // the pool switches it on again
            var bound = new Bound(connection);
            try {
                var value = bound.run(work);
                connection.commit();
                return new Outcome<>(value, bound);
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    // a broken connection must not hide what broke it
    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void alone(String what) {
        var open = Objects.requireNonNull(Bound.current(), "outside a transaction there is nothing to be alone in");
        try (var lock = open.connection().prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, what);
            lock.execute();
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        Bound.afterCommitOf(action);
    }
}
