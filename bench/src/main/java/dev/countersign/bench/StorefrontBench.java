package dev.countersign.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop's signed requests, its form page, and what its customers submit on the way to a shop that limits calls. */
final class StorefrontBench implements Bench.Run {
    private static final int CLIENTS = 16;
    private static final int SUBMISSIONS = 1_000;
    private static final int REFUSED = 20;
    private static final int SMALLEST = 40;
    private static final int SECONDS_TO_EMPTY = 20;
    private static final int NO_LIMIT = 1_000_000;

    @Override
    public void run(Report report, Duration load) throws Exception {
        VerifyBench.report(report);
        try (var shop = RunningShop.start();
                var server = RunningServer.beside(shop)) {
            var storefront = new Storefront(shop, server);
            shop.limit(NO_LIMIT, NO_LIMIT);
            storefront.prepare();
            var customers = customers(shop);
            page(report, load, shop, storefront, customers.getFirst());
            writeBack(report, shop, storefront, customers);
        }
    }

    private static List<String> customers(RunningShop shop) throws Exception {
        var customers = new ArrayList<String>();
        for (var number = 0; number < SUBMISSIONS; number++) {
            customers.add(shop.newCustomer(number));
        }
        return customers;
    }

    private static void page(Report report, Duration load, RunningShop shop, Storefront storefront, String customer)
            throws Exception {
        var bare = millis(load.dividedBy(2), () -> shop.readCustomer(customer));
        var pages = millis(load, () -> storefront.open(customer));
        report.floor("the one answer of the shop it waits for, p99, 16 clients", Load.percentile(bare, 0.99), "ms");
        report.figure("form page, 16 clients, median", Load.percentile(pages, 0.5), "ms");
        report.figure("form page, 16 clients, p99", Load.percentile(pages, 0.99), "ms");
        report.figure("form pages", pages.size() / (load.toMillis() / 1000.0), "1/s");
    }

    /** How long each took, after a warm-up. */
    private static List<Double> millis(Duration time, Load.Step step) throws Exception {
        var all = new ConcurrentLinkedQueue<Double>();
        Load.perSecond(CLIENTS, time.dividedBy(4), step);
        Load.perSecond(CLIENTS, time, () -> all.add(Load.millis(step)));
        return List.copyOf(all);
    }

    private static void writeBack(Report report, RunningShop shop, Storefront storefront, List<String> customers)
            throws Exception {
        var submissions = new ArrayList<String>();
        for (var customer : customers) {
            submissions.add(storefront.submit(customer, submissions.size()));
        }
        int bucket = Integer.getInteger(Bench.BUCKET, SMALLEST);
        var perSecond = Math.max(1, bucket / SECONDS_TO_EMPTY);
        shop.limit(bucket, perSecond);
        storefront.open(customers.getFirst()); // from here on the server knows
        var before = shop.calls();
        var seconds = seconds(shop, storefront, submissions);
        var calls = shop.calls() - before;
        var tries = outcomes(storefront, submissions);
        report.floor("what a bucket of " + bucket + " allows", (double) perSecond, "calls/s");
        report.figure("written back: calls of " + SUBMISSIONS + " submissions", calls, "");
        report.figure("written back in", seconds, "s");
        var least = (calls - tries.refused() - bucket) / (double) perSecond;
        report.atMost("written back, against what the limit allows", seconds / least, "times", 1.2);
        report.atLeast("calls refused with 429 on the way", tries.refused(), "", REFUSED);
        report.atMost("submissions not written after all", tries.lost(), "", 0);
    }

    private static double seconds(RunningShop shop, Storefront storefront, List<String> submissions) throws Exception {
        var begin = System.nanoTime();
        var next = new AtomicInteger();
        Load.inParallel(CLIENTS, () -> {
            for (var i = next.getAndIncrement(); i < submissions.size(); i = next.getAndIncrement()) {
                storefront.approve(submissions.get(i));
            }
            return true;
        });
        shop.turn("throttle", Map.of("calls", REFUSED));
        while (storefront.hasQueued()) {
            Thread.sleep(500);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private record Outcomes(int refused, int lost) {}

    private static Outcomes outcomes(Storefront storefront, List<String> submissions) throws Exception {
        var refused = 0;
        var lost = 0;
        for (var id : submissions) {
            var submission = storefront.submission(id);
            lost += submission.path("status").asString().equals("written") ? 0 : 1;
            for (var attempt : submission.path("attempts")) {
                refused += attempt.path("status").asInt() == 429 ? 1 : 0;
            }
        }
        return new Outcomes(refused, lost);
    }
}
