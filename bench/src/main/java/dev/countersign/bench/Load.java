package dev.countersign.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Many clients doing the same, and what came of it. */
final class Load {
    /** Does the thing once. */
    interface Step {
        void run() throws Exception;
    }

    private Load() {}

    /** How often a second so many clients together do it, after a warm-up of half the time. */
    static double perSecond(int clients, Duration time, Step step) throws Exception {
        repeat(clients, time.dividedBy(2), step);
        return repeat(clients, time, step) / (time.toMillis() / 1000.0);
    }

    private static long repeat(int clients, Duration time, Step step) throws Exception {
        var done = new AtomicLong();
        var end = System.nanoTime() + time.toNanos();
        inParallel(clients, () -> {
            while (System.nanoTime() < end) {
                step.run();
                if (System.nanoTime() < end) {
                    done.incrementAndGet();
                }
            }
            return true;
        });
        return done.get();
    }

    static void inParallel(int clients, Callable<Boolean> work) throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < clients; i++) {
            tasks.add(work);
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var outcome : threads.invokeAll(tasks)) {
                outcome.get();
            }
        }
    }

    /** Milliseconds that one run takes. */
    static double millis(Step step) throws Exception {
        var begin = System.nanoTime();
        step.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    static double percentile(List<Double> values, double part) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }
}
