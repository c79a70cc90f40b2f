package dev.countersign.storefront.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long to wait before a shop is tried again. */
final class Waits {
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration IN_TOTAL = Duration.ofHours(24);
    private static final int JITTER = 4;

    private Waits() {}

    /** What the shop told; else as long as it has failed so far, which doubles each wait, and up to a quarter more. */
    static Duration after(Duration failing, Optional<Duration> told, WriteBack row) {
        var wait = failing.compareTo(SHORTEST) < 0 ? SHORTEST : failing;
        var spread = wait.dividedBy(JITTER).toMillis();
        // spread by the submission, so that those that failed together do not come back together
        var share = Math.floorMod(row.submission().hashCode() * 31L + row.attempts(), 1000L);
        return shorter(told.orElse(wait.plusMillis(spread * share / 1000)), LONGEST);
    }

    static boolean isTooLong(Instant since, Instant now) {
        return !now.isBefore(since.plus(IN_TOTAL));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
