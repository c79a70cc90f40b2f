package dev.countersign.envelope.recipient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one of the recipient's checks fared: the access code, or the one-time code.
 *
 * @param failures wrong codes since the last unlock
 * @param passed null while no code was tried or after an unlock
 */
public record Authentication(
        int failures,
        boolean locked,
        @Nullable Boolean passed,
        @Nullable Instant at) {
    public static final Authentication NONE = new Authentication(0, false, null, null);

    /** How many tries are left, of so many in all. */
    public int left(int attempts) {
        return Math.max(0, attempts - failures);
    }

    Authentication failedAt(Instant when) {
        return new Authentication(failures + 1, locked, false, when);
    }

    Authentication passedAt(Instant when) {
        return new Authentication(0, false, true, when);
    }

    Authentication lockedAt(Instant when) {
        return new Authentication(failures, true, false, when);
    }
}
