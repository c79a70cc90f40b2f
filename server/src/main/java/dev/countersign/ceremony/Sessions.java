package dev.countersign.ceremony;

import java.time.Instant;
import java.util.Optional;

/** Sessions, known by the hash of their id. Each step is kept for itself, and nothing changes one that has ended. */
public interface Sessions {
    void put(Session session);

    Optional<Session> find(String hash);

    void seen(String hash, Instant at);

    /** The host gave his device to the signer. */
    void handedOver(String hash);

    void passedCode(String hash);

    /** @param key of the check, by which it is told from another that the sender puts in its place */
    void passedIdCheck(String hash, String key);

    void sawDocuments(String hash);

    /** From then on the session is what it was; {@code at} stays the time it was seen last. */
    void end(String hash, ReturnEvent how, Instant at);
}
