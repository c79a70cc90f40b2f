package dev.countersign.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a start takes, with the launcher's cache and without, on the same data; and the memory of an idle server. */
final class StartBench implements Bench.Run {
    private static final int ROUNDS = 5;
    private static final Duration IDLE = Duration.ofSeconds(5);

    @Override
    public void run(Report report, Duration load) throws Exception {
        var data = Files.createTempDirectory("countersign-bench").resolve("data");
        var launcher = List.of(Bench.CHECKOUT.resolve("bin/countersign").toString());
        var plain = List.of(
                java(),
                "-jar",
                Bench.CHECKOUT.resolve("server/target/countersign-server.jar").toString());
        secondsToReady(data, launcher); // makes what a first start makes
        var cached = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            cached.add(secondsToReady(data, launcher));
            bare.add(secondsToReady(data, plain));
        }
        report.floor("the plain jar, median of " + ROUNDS, Load.percentile(bare, 0.5), "s");
        report.figure("start to ready, median of " + ROUNDS, Load.percentile(cached, 0.5), "s");
        var ratio = Load.percentile(cached, 0.5) / Load.percentile(bare, 0.5);
        report.atMost("start to ready against the plain jar", ratio, "times", 0.5);
        report.atMost("resident memory, idle", idle(data, launcher), "MB", 350);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double secondsToReady(Path data, List<String> program) throws Exception {
        try (var server = RunningServer.start(data, program)) {
            return server.secondsToReady();
        }
    }

    private static double idle(Path data, List<String> program) throws Exception {
        try (var server = RunningServer.start(data, program)) {
            Thread.sleep(IDLE);
            return server.residentMegabytes();
        }
    }
}
