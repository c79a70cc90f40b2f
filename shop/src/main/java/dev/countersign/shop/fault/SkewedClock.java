package dev.countersign.shop.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the shop: what it signs and stamps may be too early or too late. */
public final class SkewedClock implements InstantSource {
    private final InstantSource clock;
    private final AtomicReference<Duration> skew = new AtomicReference<>(Duration.ZERO);

    public SkewedClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(skew.get());
    }

    /** Replaces the skew there was; negative is late. */
    public void skewBy(Duration newSkew) {
        skew.set(newSkew);
    }

    public Duration skew() {
        return skew.get();
    }
}
