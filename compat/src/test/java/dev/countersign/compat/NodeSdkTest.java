package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The official Node SDK walks the whole path; it trusts the generated CA, and a person signs in the browser. */
@AgainstServer
class NodeSdkTest {
    private static final Path FOLDER = RunningServer.CHECKOUT.resolve("compat/node");

    private final RunningServer server;
    private final Chromium chromium;

    NodeSdkTest(RunningServer server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
    }

    @Test
    void theNodeSdkDoesTheMainJob() throws IOException, InterruptedException {
        run("main-job.mjs");
    }

    @Test
    void nobodyGetsStuckWithTheNodeSdk() throws IOException, InterruptedException {
        run("nobody-stuck.mjs");
    }

    private void run(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                "node", script, server.data().resolve("quickstart.json").toString());
        builder.directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("NODE_EXTRA_CA_CERTS", server.quickstart().caCertificate().toString());
        var node = builder.start();
        var said = new StringBuilder();
        try (var lines = node.inputReader();
                var answers = node.outputWriter()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("SIGN ")) {
                    sign(line.substring("SIGN ".length()));
                    answers.write("signed\n");
                    answers.flush();
                }
            }
        }
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said.toString()).isZero();
        assertThat(said).contains("DONE");
    }

    /** @param what the URL, and the access code where it needs one */
    private void sign(String what) {
        var words = what.strip().split(" ");
        try (var signing = SigningPage.open(chromium, words[0])) {
            if (words.length > 1) {
                signing.enterCode(words[1]);
            }
            signing.agree().sign().finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
    }
}
