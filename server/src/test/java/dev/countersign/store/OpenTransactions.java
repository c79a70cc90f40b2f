package dev.countersign.store;

import java.util.function.Supplier;

/** For what is in memory, which needs no transactions. */
public final class OpenTransactions implements Transactions {
    @Override
    public <T> T write(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void alone(String what) {}

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }
}
