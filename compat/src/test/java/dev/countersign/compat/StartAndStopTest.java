package dev.countersign.compat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program itself: its first start, its data folder and its end. */
class StartAndStopTest {
    @Test
    void aRestartKeepsEverySecretAndEndsInTime() {
        var data = RunningServer.freshFolder();
        Quickstart first;
        try (var server = RunningServer.start(data)) {
            first = server.quickstart();
        }
        try (var server = RunningServer.start(data)) {
            var again = server.quickstart();
            assertThat(again.integrationKey()).isEqualTo(first.integrationKey());
            assertThat(again.clientSecret()).isEqualTo(first.clientSecret());
            assertThat(again.password()).isEqualTo(first.password());
            assertThat(again.accountId()).isEqualTo(first.accountId());
            assertThat(Sdk.of(again).token()).isNotBlank();
        }
    }

    @Test
    void aSecondServerOnTheSameFolderEndsWithOneSentence() throws Exception {
        var data = RunningServer.freshFolder();
        try (var _ = RunningServer.start(data)) {
            var second = RunningServer.launch(data);
            var said = new String(second.getInputStream().readAllBytes());
            assertThat(second.waitFor(60, SECONDS)).isTrue();
            assertThat(second.exitValue()).as(said).isEqualTo(1);
            assertThat(said).isNotBlank();
        }
    }

    @Test
    void secretsAreForTheOwnerAlone() throws IOException {
        var data = RunningServer.freshFolder();
        try (var server = RunningServer.start(data)) {
            var quickstart = server.data().resolve("quickstart.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(quickstart)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(server.data().resolve("keys/master.key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aTrustedProxySaysForWhomItAsks() throws ApiException {
        try (var server = RunningServer.start(RunningServer.freshFolder(), "--trusted-proxy", "127.0.0.1")) {
            var sdk = Sdk.of(server.quickstart());
            var visitor = Wire.of(server.quickstart(), sdk).with("X-Forwarded-For", "203.0.113.9");
            var envelopeId = Given.created(sdk, Given.draft(Given.annAlone()));
            visitor.put(visitor.account("/envelopes/" + envelopeId), Map.of("status", "sent"));
            assertThat(visitor.get(visitor.account("/envelopes/" + envelopeId + "/audit_events"))
                            .text())
                    .contains("203.0.113.9");
            assertThat(visitor.get("/metrics").status()).isEqualTo(404);
        }
    }

    @Test
    void wrongWordsEndWithTwo() {
        var tool = Tool.run(RunningServer.CHECKOUT.resolve("bin/countersign").toString(), "dance");
        assertThat(tool.exit()).as(tool.said()).isEqualTo(2);
    }

    @Test
    void everySubCommandExplainsItself() {
        for (var command : new String[] {"serve", "demo", "app", "token", "verify", "version"}) {
            var tool =
                    Tool.run(RunningServer.CHECKOUT.resolve("bin/countersign").toString(), command, "--help");
            assertThat(tool.exit()).as(tool.said()).isZero();
            assertThat(tool.said()).contains(command);
        }
    }
}
