package dev.countersign.job;

import java.time.Duration;

/** How long to wait after the n-th failure in a row: one second, doubling, up to a most. It never gives up. */
final class BackOff {
    private BackOff() {}

    static Duration after(int failures, Duration most) {
        var wait = Duration.ofSeconds(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
