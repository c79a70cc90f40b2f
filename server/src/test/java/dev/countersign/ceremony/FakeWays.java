package dev.countersign.ceremony;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signing URLs, mail links and sessions in memory. */
final class FakeWays implements Tokens, Sessions {
    private final Map<String, ViewToken> views = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, MailLink> links = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

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
    public void save(Session session) {
        sessions.put(session.hash(), session);
    }
}
