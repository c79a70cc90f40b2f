package dev.countersign.identity;

import java.time.Instant;

/** Counts attempts to sign in, on all nodes together. */
public interface LoginAttempts {
    /**
     * Counts one more attempt and tells the how-manieth it is; after a pause longer than {@code since} ago counting
     * starts anew. Attempts beyond {@code most} do not prolong the pause.
     */
    int count(String who, int most, Instant since, Instant now);

    void forget(String who);
}
