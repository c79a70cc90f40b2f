package dev.countersign.compat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The real server as a program of its own, started through {@code bin/countersign serve}. With {@code -Dcompat.base=FILE}
 * the suite drives another one; FILE has the shape of {@code quickstart.json}.
 */
final class RunningServer implements AutoCloseable {
    static final Path CHECKOUT = Path.of(System.getProperty("compat.checkout", ".."))
            .toAbsolutePath()
            .normalize();
    private static final String READY = "Countersign is ready: ";
    private static final String SHOP_READY = "Sandbox shop: ";

    // the first start of a checkout may have to build the server
    private static final long START_SECONDS = 300;

    private final @Nullable Process process;
    private final Path quickstartFile;

    private RunningServer(@Nullable Process process, Path quickstartFile) {
        this.process = process;
        this.quickstartFile = quickstartFile;
    }

    /** The one the suite was told to use, or a fresh one on a folder of its own. */
    static RunningServer forTheSuite() {
        return Optional.ofNullable(System.getProperty("compat.base"))
                .map(file -> new RunningServer(null, Path.of(file)))
                .orElseGet(() -> start(freshFolder()));
    }

    static RunningServer start(Path data, String... moreOptions) {
        var process = launch(data, moreOptions);
        awaitReady(process, READY);
        return new RunningServer(process, data.resolve("quickstart.json"));
    }

    /** One with the sandbox shop beside it, on folders and ports of their own. */
    static RunningServer withShop() {
        var data = freshFolder();
        var process = launch(data, "--sandbox-shop", "--sandbox-shop-port", "0");
        awaitReady(process, SHOP_READY);
        return new RunningServer(process, data.resolve("quickstart.json"));
    }

    /** Behind a sandbox shop that runs already; returns when the shop is registered. */
    static RunningServer startBeside(RunningShop shop, Path data, String... moreOptions) {
        var options = new ArrayList<>(List.of(moreOptions));
        options.addAll(List.of("--sandbox-shop-url", shop.url()));
        var process = launch(data, RunningShop.secrets(), options);
        awaitReady(process, SHOP_READY);
        return new RunningServer(process, data.resolve("quickstart.json"));
    }

    /** Starts the program without waiting for anything; its output stands in {@code server.log} beside the data. */
    static Process launch(Path data, String... moreOptions) {
        return launch(data, Map.of(), List.of(moreOptions));
    }

    private static Process launch(Path data, Map<String, String> environment, List<String> moreOptions) {
        var command = new ArrayList<>(List.of(
                CHECKOUT.resolve("bin/countersign").toString(),
                "serve",
                "--data",
                data.toString(),
                "--http-port",
                "0",
                "--https-port",
                "0"));
        command.addAll(moreOptions);
        var builder = new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path freshFolder() {
        try {
            return Files.createDirectories(
                    Files.createTempDirectory("countersign-compat").resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, String last) {
        var ready = new CompletableFuture<Boolean>();
        var said = new StringBuffer();
        Thread.ofVirtual().start(() -> listen(process, last, ready, said));
        try {
            assertThat(ready.get(START_SECONDS, SECONDS))
                    .as("the server ended before it was ready:%n%s", said)
                    .isTrue();
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            process.destroyForcibly();
            throw new AssertionError("the server was not ready in time:\n" + said, e);
        }
    }

    // reads on to the end, so that the server never waits for us
    private static void listen(Process process, String last, CompletableFuture<Boolean> ready, StringBuffer said) {
        try (BufferedReader lines = process.inputReader();
                var log = Files.newBufferedWriter(
                        File.createTempFile("countersign-server", ".log").toPath())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (said.length() < 20_000) {
                    said.append(line).append('\n');
                }
                log.write(line + "\n");
                log.flush();
                if (line.startsWith(last)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            said.append(e).append('\n');
        }
        ready.complete(false);
    }

    /** Read afresh each time: every start rewrites the addresses. */
    Quickstart quickstart() {
        return Quickstart.read(quickstartFile);
    }

    Path data() {
        return quickstartFile.toAbsolutePath().getParent();
    }

    boolean isOurs() {
        return process != null;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** kill -9. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process, 10);
        }
    }

    /** SIGTERM; the server has 10 seconds to finish what is open. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!awaitEnd(process, 10)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end within 10 seconds of SIGTERM");
            }
        }
    }

    private static boolean awaitEnd(Process process, int seconds) {
        try {
            return process.waitFor(seconds, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
