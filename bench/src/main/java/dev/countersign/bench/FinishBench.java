package dev.countersign.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** From the last signature to the sealed file in hand: ten pages, one signer with ten signatures. */
final class FinishBench implements Bench.Run {
    private static final int CLIENTS = 16;
    private static final int ALONE = 150;
    private static final int WARM_UP = 50;
    private static final int TOGETHER = 30 * CLIENTS;

    /** An envelope that lacks nothing but the last click. */
    private record Ready(String envelope, String session, byte[] values) {}

    @Override
    public void run(Report report, Duration load) throws Exception {
        var samples = Samples.ordinary(Samples.signer(1, Samples.PAGES));
        try (var server = RunningServer.start()) {
            var client = new Client(server);
            measure(client, prepare(client, samples, WARM_UP));
            var answered = new ArrayList<Double>();
            for (var ready : prepare(client, samples, ALONE)) {
                answered.add(Load.millis(() -> client.finish(ready.session(), ready.values())));
                Thread.sleep(50); // its sealing is not to disturb the next
            }
            var alone = measure(client, prepare(client, samples, ALONE));
            together(client, prepare(client, samples, TOGETHER));
            var together = together(client, prepare(client, samples, TOGETHER));
            report.floor("a bare RSA-2048 signature and a durable commit", floor(samples.file()), "ms");
            report.figure("the signer's last click answered, median", Load.percentile(answered, 0.5), "ms");
            report.atMost("finish to sealed file, median", Load.percentile(alone, 0.5), "ms", 60);
            report.atMost("finish to sealed file, p99", Load.percentile(alone, 0.99), "ms", 200);
            report.atLeast("finished and sealed, 16 clients", together, "envelopes/s", 60);
        }
    }

    private static double floor(byte[] file) throws Exception {
        var key = Floors.rsaKey();
        var times = new ArrayList<Double>();
        try (var disk = new Floors.DurableFile()) {
            for (var i = 0; i < 200; i++) {
                times.add(Load.millis(() -> {
                    Floors.sign(key, file);
                    disk.commit(file);
                }));
            }
        }
        return Load.percentile(times, 0.5);
    }

    private static List<Ready> prepare(Client client, Samples samples, int count) throws Exception {
        var ready = new ArrayList<Ready>();
        for (var i = 0; i < count; i++) {
            var envelope = client.create(samples.body());
            var session = client.enter(client.view(envelope));
            ready.add(new Ready(envelope, session, client.values(envelope, session)));
        }
        return ready;
    }

    private static List<Double> measure(Client client, List<Ready> envelopes) throws Exception {
        var times = new ArrayList<Double>();
        for (var ready : envelopes) {
            times.add(Load.millis(() -> finish(client, ready)));
        }
        return times;
    }

    /** Sixteen signers at a time click and leave; it counts when all their files can be fetched. */
    private static double together(Client client, List<Ready> envelopes) throws Exception {
        var millis = Load.millis(() -> {
            forEach(envelopes, next -> client.finish(next.session(), next.values()));
            forEach(envelopes, next -> fetch(client, next, 20));
        });
        return envelopes.size() / (millis / 1000);
    }

    private interface Each {
        void of(Ready ready) throws Exception;
    }

    private static void forEach(List<Ready> envelopes, Each each) throws Exception {
        var left = new ConcurrentLinkedQueue<>(envelopes);
        Load.inParallel(CLIENTS, () -> {
            for (var next = left.poll(); next != null; next = left.poll()) {
                each.of(next);
            }
            return true;
        });
    }

    private static void finish(Client client, Ready ready) throws Exception {
        client.finish(ready.session(), ready.values());
        fetch(client, ready, 1);
    }

    private static void fetch(Client client, Ready ready, int pauseMillis) throws Exception {
        while (!client.status(ready.envelope()).equals("completed")) {
            Thread.sleep(pauseMillis);
        }
        client.document(ready.envelope());
    }
}
