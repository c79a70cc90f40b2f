package dev.countersign.ceremony;

import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sessions in memory, and a transaction that knows whether it is open. */
final class InMemorySessions implements Sessions, Transactions {
    private final Map<String, Session> stored = new LinkedHashMap<>();
    private int open;

    boolean isInTransaction() {
        return open > 0;
    }

    @Override
    public void put(Session session) {
        stored.put(session.hash(), session);
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(stored.get(hash));
    }

    @Override
    public void seen(String hash, Instant at) {
        change(hash, session -> session.seen(at));
    }

    @Override
    public void passedCode(String hash) {
        change(hash, Session::passedCode);
    }

    @Override
    public void sawDocuments(String hash) {
        change(hash, Session::sawDocuments);
    }

    @Override
    public void end(String hash, ReturnEvent how, Instant at) {
        change(hash, session -> session.ended(how, at));
    }

    private void change(String hash, UnaryOperator<Session> step) {
        stored.computeIfPresent(hash, (_, old) -> old.outcome() == null ? step.apply(old) : old);
    }

    @Override
    public <T> T write(Supplier<T> work) {
        open++;
        try {
            return work.get();
        } finally {
            open--;
        }
    }

    @Override
    public void alone(String what) {}

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }
}
