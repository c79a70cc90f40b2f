package dev.countersign.shop.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A leaky bucket: each call adds to it, time lets it leak, and what does not fit is refused. */
public final class Bucket {
    private final InstantSource clock;
    private double capacity;
    private double leakPerSecond;
    private double level;
    private Instant since;

    public Bucket(InstantSource clock, double capacity, double leakPerSecond) {
        this.clock = clock;
        this.capacity = capacity;
        this.leakPerSecond = leakPerSecond;
        this.since = clock.instant();
    }

    /** How full the bucket is, and of what kind it is. */
    public record Level(double level, double capacity, double leakPerSecond) {
        public double available() {
            return capacity - level;
        }

        /** As in {@code X-Shopify-Shop-Api-Call-Limit}. */
        public String asCalls() {
            return "%d/%d".formatted((long) Math.ceil(level), (long) capacity);
        }
    }

    public synchronized boolean takes(double amount) {
        leak();
        if (level + amount > capacity) {
            return false;
        }
        level += amount;
        return true;
    }

    /** Gives back what was taken and not used. */
    public synchronized void giveBack(double amount) {
        level = Math.max(0, level - amount);
    }

    public synchronized Level now() {
        leak();
        return new Level(level, capacity, leakPerSecond);
    }

    public synchronized void resize(double newCapacity, double newLeakPerSecond) {
        capacity = newCapacity;
        leakPerSecond = newLeakPerSecond;
        level = 0;
    }

    public synchronized void empty() {
        level = 0;
    }

    private void leak() {
        var now = clock.instant();
        var seconds = Duration.between(since, now).toNanos() / 1e9;
        level = Math.max(0, level - Math.max(0, seconds) * leakPerSecond);
        since = now;
    }
}
