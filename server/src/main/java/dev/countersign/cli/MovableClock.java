package dev.countersign.cli;

import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.WallClock;
import java.time.Duration;
import java.time.Instant;

/** The business clock: runs with the wall clock, at a distance that only the sandbox can set. */
final class MovableClock implements BusinessClock {
    private final WallClock wall;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(WallClock wall) {
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead);
    }

    void set(Instant now) {
        ahead = Duration.between(wall.instant(), now);
    }
}
