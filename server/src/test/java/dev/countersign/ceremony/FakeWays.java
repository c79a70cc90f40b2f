package dev.countersign.ceremony;

import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Signing URLs, mail links and sessions in memory, and a transaction that knows whether it is open. */
public final class FakeWays implements Tokens, Sessions, Transactions {
    private final Map<String, ViewToken> views = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, MailLink> links = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private int open;

    @Override
    public void putView(String hash, ViewTerms terms, Instant expiresAt) {
        views.put(hash, new ViewToken(terms, expiresAt, false));
    }

    @Override
    public Optional<ViewToken> redeem(String hash, Instant at) {
        var again = !used.add(hash);
        return Optional.ofNullable(views.get(hash))
                .map(token -> new ViewToken(token.terms(), token.expiresAt(), again));
    }

    @Override
    public void putMail(String hash, MailLink link) {
        links.put(hash, link);
    }

    @Override
    public Optional<MailLink> mail(String hash) {
        return Optional.ofNullable(links.get(hash));
    }

    @Override
    public void put(Session session) {
        sessions.put(session.hash(), session);
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(sessions.get(hash));
    }

    @Override
    public void seen(String hash, Instant at) {
        change(hash, session -> session.seen(at));
    }

    @Override
    public void handedOver(String hash) {
        change(hash, Session::passedHandover);
    }

    @Override
    public void passedIdCheck(String hash, String key) {
        change(hash, session -> session.passedIdCheck(key));
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
        sessions.computeIfPresent(hash, (_, old) -> old.outcome() == null ? step.apply(old) : old);
    }

    boolean isInTransaction() {
        return open > 0;
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
