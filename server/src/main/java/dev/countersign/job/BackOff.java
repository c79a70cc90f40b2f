package dev.countersign.job;

import java.time.Duration;

/** How long to wait after the n-th failure in a row: one second, doubling, ten minutes at most. It never gives up. */
final class BackOff {
    private static final Duration MOST = Duration.ofMinutes(10);

    private BackOff() {}

    static Duration after(int failures) {
        var wait = Duration.ofSeconds(1L << Math.clamp(failures - 1, 0, 10));
        return wait.compareTo(MOST) < 0 ? wait : MOST;
    }
}
