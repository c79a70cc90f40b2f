package dev.countersign.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server under test, as a program of its own. */
final class RunningServer implements AutoCloseable {
    static final Path LAUNCHER = Bench.CHECKOUT.resolve("bin/countersign");

    private final Process process;
    private final Path data;
    private final double secondsToReady;

    private RunningServer(Process process, Path data, double secondsToReady) {
        this.process = process;
        this.data = data;
        this.secondsToReady = secondsToReady;
    }

    static RunningServer start() throws IOException {
        return start(Files.createTempDirectory("countersign-bench").resolve("data"), List.of(LAUNCHER.toString()));
    }

    /** Beside a shop, which is registered before this returns. */
    static RunningServer beside(RunningShop shop) throws IOException {
        var data = Files.createTempDirectory("countersign-bench").resolve("data");
        var builder = new ProcessBuilder(serve(data, List.of(LAUNCHER.toString())));
        builder.command().addAll(List.of("--sandbox-shop-url", shop.url()));
        builder.environment().putAll(shop.environment());
        return start(data, builder, "Sandbox shop:");
    }

    /** @param program the words before {@code serve} */
    static RunningServer start(Path data, List<String> program) throws IOException {
        return start(data, new ProcessBuilder(serve(data, program)), "Countersign is ready");
    }

    private static List<String> serve(Path data, List<String> program) {
        var command = new ArrayList<>(program);
        command.addAll(List.of("serve", "--data", data.toString(), "--http-port", "0", "--https-port", "0"));
        return command;
    }

    private static RunningServer start(Path data, ProcessBuilder builder, String lastWords) throws IOException {
        var begin = System.nanoTime();
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        awaitReady(process.inputReader(), lastWords);
        return new RunningServer(process, data, (System.nanoTime() - begin) / 1e9);
    }

    private static void awaitReady(BufferedReader lines, String lastWords) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(lastWords)) {
                return;
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    double secondsToReady() {
        return secondsToReady;
    }

    JsonNode quickstart() {
        return JsonMapper.shared().readTree(data.resolve("quickstart.json").toFile());
    }

    String token() throws IOException, InterruptedException {
        var tool = new ProcessBuilder(LAUNCHER.toString(), "token", "--data", data.toString()).start();
        var token = tool.inputReader().readLine();
        if (tool.waitFor() != 0 || token == null) {
            throw new IOException("no token");
        }
        return token;
    }

    /** The memory the program holds, in MB. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
