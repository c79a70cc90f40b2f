package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A fresh server with the sandbox shop beside it, until the test is done. */
record ShopServer(Process process, Path data, String url) implements AutoCloseable {
    private static final String LINE = "Sandbox shop: ";

    static ShopServer start() {
        var data = RunningServer.freshFolder();
        var process = RunningServer.launch(data, "--sandbox-shop", "--sandbox-shop-port", "0");
        var url = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()).replaceFirst("/$", ""))
                .findFirst()
                .orElseThrow();
        Thread.ofVirtual().start(() -> readOn(process));
        return new ShopServer(process, data, url);
    }

    // so that the server never waits for us
    private static void readOn(Process process) {
        try (var rest = process.inputReader()) {
            rest.lines().forEach(_ -> {});
        } catch (IOException | java.io.UncheckedIOException e) {
            // it ended
        }
    }

    Quickstart quickstart() {
        return Quickstart.read(data.resolve("quickstart.json"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
