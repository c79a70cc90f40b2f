package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Asks the server, through each open door, whether it is ready: nobody is told so before it answers. */
final class SelfCall {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Settings settings;
    private final OpenDoors doors;

    SelfCall(Settings settings, OpenDoors doors) {
        this.settings = settings;
        this.doors = doors;
    }

    void run() {
        try {
            if (doors.httpPort() != PortConverter.OFF) {
                ask(new Socket(), doors.httpPort());
            }
            if (doors.httpsPort() != PortConverter.OFF && settings.tlsKeystore() == null) {
                ask(trusting().getSocketFactory().createSocket(), doors.httpsPort());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The server does not answer its own request", e);
        }
    }

    private void ask(@Nullable Socket fresh, int port) throws IOException {
        try (var socket = Objects.requireNonNull(fresh)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(host(), port), PATIENCE_MILLIS);
            var request = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException(
                        "it answered " + answer.lines().findFirst().orElse("nothing"));
            }
        }
    }

    private InetAddress host() throws IOException {
        var bound = InetAddress.getByName(settings.host());
        return bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        var store = new TlsFolder(settings.data()).trustStore();
        return trusting(KeyStore.getInstance(store.toFile(), TlsFolder.PASSWORD.toCharArray()));
    }

    static SSLContext trusting(KeyStore store) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
