package dev.countersign.bench;

import dev.countersign.seal.FontFace;
import dev.countersign.seal.LocalSigningKey;
import dev.countersign.seal.SealRequest;
import dev.countersign.seal.Sealer;
import dev.countersign.seal.SealingAuthority;
import dev.countersign.seal.Stamp;
import dev.countersign.seal.TextStamp;
import dev.countersign.seal.TextStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Sealing in process: ten pages, ten tabs, PAdES B-B; beside it the bare signature. */
public class SealBench implements Bench.Run {
    /** What both benchmarks work on. */
    @State(Scope.Benchmark)
    public static class Desk {
        final byte[] original = Samples.ordinary(Samples.signer(1, 1)).file();
        final LocalSigningKey key = LocalSigningKey.of(SealingAuthority.create("Bench", Instant.now()));
        final List<Stamp> stamps = stamps();

        byte[] sealed() {
            return new Sealer().seal(new SealRequest(original, stamps, key, Instant.now(), "Bench"));
        }

        /** A typed signature on every other page and a text on the others: ten tabs. */
        private static List<Stamp> stamps() {
            var stamps = new ArrayList<Stamp>();
            for (var page = 1; page <= Samples.PAGES; page++) {
                var face = page % 2 == 0 ? FontFace.SANS : FontFace.SCRIPT_1;
                stamps.add(new TextStamp(Samples.box(page, 80), "Ann Archer " + page, TextStyle.plain(face, 14)));
            }
            return stamps;
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public byte[] seal(Desk desk) {
        return desk.sealed();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public byte[] bareSignature(Desk desk) {
        return desk.key.sign(desk.original);
    }

    @Override
    public void run(Report report, Duration load) throws Exception {
        var second = TimeValue.seconds(1);
        var options = new OptionsBuilder()
                .include(SealBench.class.getName() + "\\.")
                .forks(1)
                .warmupIterations(8)
                .warmupTime(second)
                .measurementIterations(8)
                .measurementTime(second)
                .jvmArgs("-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off")
                .build();
        var results = new Runner(options).run();
        var bare = millis(results, "bareSignature");
        var sealed = millis(results, "seal");
        var desk = new Desk();
        report.floor("a bare RSA-2048 signature of the JDK", bare, "ms");
        report.figure("seal, ten pages, ten tabs, B-B", sealed, "ms");
        report.atMost("seal against the bare signature", sealed / bare, "times", 3);
        var size = desk.sealed().length;
        report.atMost("sealed file against the original", (double) size / desk.original.length, "times", 1.5);
        report.atMost("added by stamps and seal", (size - desk.original.length) / 1024.0, "KB", 50);
    }

    private static double millis(Iterable<RunResult> results, String name) {
        for (var result : results) {
            if (result.getParams().getBenchmark().endsWith("." + name)) {
                return result.getPrimaryResult().getScore();
            }
        }
        throw new IllegalStateException("JMH measured no " + name);
    }
}
