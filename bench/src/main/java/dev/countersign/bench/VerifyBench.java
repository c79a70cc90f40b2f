package dev.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.storefront.ProxyRequest;
import dev.countersign.storefront.ProxyVerifier;
import dev.countersign.storefront.ShopKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A signed request of a storefront verified in process, on one core; beside it the bare code over the same bytes. */
public class VerifyBench {
    /** What both benchmarks work on. */
    @State(Scope.Benchmark)
    public static class Door {
        private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
        private static final String SECRET = "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";

        final SignedRequest request = SignedRequest.of("207119551", NOW, SECRET);
        final byte[] secret = SECRET.getBytes(UTF_8);
        final byte[] message = request.message().getBytes(UTF_8);
        final ShopKeys.Keys keys = new ShopKeys.Keys(true, SECRET, Optional.empty(), 90);
        final ProxyVerifier verifier = new ProxyVerifier(_ -> keys, () -> NOW);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Optional<ProxyRequest> verify(Door door) {
        return door.verifier.verify(door.request.query());
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public byte[] bareCode(Door door) throws Exception {
        return Floors.hmac(door.secret, door.message);
    }

    static void report(Report report) throws RunnerException {
        var second = TimeValue.seconds(1);
        var results = new Runner(new OptionsBuilder()
                        .include(VerifyBench.class.getName() + "\\.")
                        .forks(1)
                        .warmupIterations(8)
                        .warmupTime(second)
                        .measurementIterations(8)
                        .measurementTime(second)
                        .jvmArgs("-XX:+UseSerialGC")
                        .build())
                .run();
        var bare = perSecond(results, "bareCode");
        var verified = perSecond(results, "verify");
        report.floor("bare HMAC-SHA256 of the same bytes", bare, "1/s");
        report.figure("requests verified on one core", verified, "1/s");
        report.atLeast("verified, part of the bare code", verified / bare, "", 1.0 / 3);
    }

    private static double perSecond(Iterable<RunResult> results, String name) {
        for (var result : results) {
            if (result.getParams().getBenchmark().endsWith("." + name)) {
                return result.getPrimaryResult().getScore();
            }
        }
        throw new IllegalStateException("JMH measured no " + name);
    }
}
