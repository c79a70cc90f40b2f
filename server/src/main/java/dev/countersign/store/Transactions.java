package dev.countersign.store;

import java.util.function.Supplier;

/** The only way to write. Each {@code write} is all or nothing and durable when it returns. */
public interface Transactions {
    /** Runs the work in a transaction of its own, or in the one already open on this thread. */
    <T> T write(Supplier<T> work);

    default void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** Inside an open transaction: waits until no other node is in one that asked the same, and keeps them waiting. */
    void alone(String what);

    /** Runs after the commit of the transaction open on this thread; never when it rolls back. */
    void afterCommit(Runnable action);
}
