package dev.countersign.store;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/** Refuses a write outside {@link Transactions#write}, on both databases alike: on SQLite it would fight the writer. */
final class WritesOnlyInTransactions implements ExecuteListener {
    @Override
    public void start(ExecuteContext context) {
        var writes = context.type() == ExecuteType.WRITE || context.type() == ExecuteType.BATCH;
        if (writes && Bound.current() == null) {
            throw new IllegalStateException("Write inside Transactions.write: " + context.query());
        }
    }
}
