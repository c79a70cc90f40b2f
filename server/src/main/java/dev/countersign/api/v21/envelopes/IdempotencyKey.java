package dev.countersign.api.v21.envelopes;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: a transaction id of the server's own, which no other user can meet. */
final class IdempotencyKey {
    private static final String PREFIX = "key:";

    private IdempotencyKey() {}

    static String transactionId(UserId user, String key) {
        return PREFIX + Digest.sha256(user + "\n" + key);
    }

    /** The transaction id as the caller gave it; one that was made of a key is not told. */
    static @Nullable String told(@Nullable String transactionId) {
        return transactionId == null || transactionId.startsWith(PREFIX) ? null : transactionId;
    }
}
