package dev.countersign.ceremony;

import java.util.Optional;

/** Sessions, known by the hash of their id. */
public interface Sessions {
    void put(Session session);

    Optional<Session> find(String hash);

    void save(Session session);
}
