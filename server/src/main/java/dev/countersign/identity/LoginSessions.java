package dev.countersign.identity;

import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in in which browser, by the hash of the cookie. */
public interface LoginSessions {
    void add(String hash, UserId user, Instant expiresAt);

    Optional<UserId> find(String hash, Instant now);

    void end(String hash);
}
