package dev.countersign.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The codes and tokens that are out, found by their hash. */
public interface Grants {
    void add(Grant grant);

    Optional<Grant> find(String hash);

    /** Marks a code or refresh token as used and adds what it was exchanged for; false when someone was faster. */
    boolean exchange(String hash, Instant at, List<Grant> successors);

    void revoke(String hash);

    /** Revokes everything one sign-in led to. */
    void revokeFamily(UUID family);
}
