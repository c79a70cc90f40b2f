package dev.countersign.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transaction that is open on a thread: its connection, and what is to happen once it has committed. */
final class Bound {
    private static final Logger LOG = LoggerFactory.getLogger(Bound.class);
    private static final ThreadLocal<@Nullable Bound> CURRENT = new ThreadLocal<>();

    private final Connection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Bound(Connection connection) {
        this.connection = connection;
    }

    static @Nullable Bound current() {
        return CURRENT.get();
    }

    Connection connection() {
        return connection;
    }

    /** Leaves the action to the transaction open on this thread, or runs it where none is. */
    static void afterCommitOf(Runnable action) {
        var open = CURRENT.get();
        if (open == null) {
            action.run();
        } else {
            open.afterCommit.add(action);
        }
    }

    /** The rows are safe by now: an action that fails must not make the caller believe they are not. */
    void committed() {
        for (var action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("what should have followed a commit failed", e);
            }
        }
    }

    <T> T run(Supplier<T> work) {
        var outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
