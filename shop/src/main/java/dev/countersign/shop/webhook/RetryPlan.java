package dev.countersign.shop.webhook;

import java.time.Duration;

/** How often and how patiently a webhook is tried. The real shop takes four hours for its eight retries. */
public record RetryPlan(int retries, Duration first) {
    public static final RetryPlan QUICK = new RetryPlan(8, Duration.ofSeconds(1));

    /** @param failed how many attempts have failed, from 1 */
    Duration pauseAfter(int failed) {
        return first.multipliedBy(1L << Math.min(failed - 1, 10));
    }

    boolean hasMore(int failed) {
        return failed <= retries;
    }
}
