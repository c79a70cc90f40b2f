package dev.countersign.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.cli.Server;
import dev.countersign.kernel.Settings;
import dev.countersign.notify.TextMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsGatewaysTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.000001Z");

    @TempDir
    Path folder;

    @Test
    void aSandboxKeepsTextMessagesTheLatestFirst() {
        var sandbox = SmsGateways.of(Server.sandbox(folder));
        var first = new TextMessage(UUID.randomUUID(), "+14155550100", "123456 is your code", AT);
        var second = new TextMessage(UUID.randomUUID(), "+14155550100", "رمزك\nالمؤقت", AT.plusSeconds(1));
        sandbox.gateway().deliver(first);
        sandbox.gateway().deliver(second);
        sandbox.gateway().deliver(second);

        assertThat(sandbox.gateway().isThere()).isTrue();
        assertThat(sandbox.texts().latest(10)).containsExactly(second, first);
        assertThat(sandbox.texts().latest(1)).containsExactly(second);
    }

    @Test
    void anyOtherServerHasNoGateway() {
        var gateways = SmsGateways.of(withoutSandbox(Server.sandbox(folder)));

        assertThat(gateways.gateway().isThere()).isFalse();
        assertThat(gateways.texts().latest(10)).isEmpty();
    }

    private static Settings withoutSandbox(Settings s) {
        return new Settings(
                s.data(),
                s.host(),
                s.httpPort(),
                s.httpsPort(),
                s.publicUrl(),
                s.tlsNames(),
                s.tlsKeystore(),
                s.databaseUrl(),
                s.blobStore(),
                s.masterKeyFile(),
                s.mailFrom(),
                s.smtp(),
                false,
                s.quickstart(),
                s.maxDocumentBytes(),
                s.trustedProxies());
    }
}
