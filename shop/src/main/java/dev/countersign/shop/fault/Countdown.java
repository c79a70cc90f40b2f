package dev.countersign.shop.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** A fault that strikes a number of times and then no more. */
final class Countdown {
    private final AtomicInteger left = new AtomicInteger();

    void set(int times) {
        left.set(Math.max(0, times));
    }

    int left() {
        return left.get();
    }

    boolean strikes() {
        return left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }
}
