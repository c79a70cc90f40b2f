package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.storefront.SandboxShop;
import dev.countersign.storefront.ShopDomain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The sandbox shop beside the server: a program of its own. Started as a child it ends with the server, and is registered
 * anew at each start, with secrets that nobody keeps. One that runs already may outlive the server, or serve two of them.
 */
final class SandboxShopProgram {
    private static final ShopDomain SHOP = new ShopDomain("sandbox-shop.myshopify.com");
    private static final String CLIENT_ID = "sandbox-app";

    private static final String CLIENT_SECRET = "SANDBOX_SHOP_CLIENT_SECRET";
    private static final String ACCESS_TOKEN = "SANDBOX_SHOP_ACCESS_TOKEN";

    private final int port;
    private final boolean isRunning;
    private final String clientSecret;
    private final String accessToken;

    private SandboxShopProgram(int port, boolean isRunning, String clientSecret, String accessToken) {
        this.port = port;
        this.isRunning = isRunning;
        this.clientSecret = clientSecret;
        this.accessToken = accessToken;
    }

    /** @param port 0 picks a free one */
    static SandboxShopProgram on(int port) {
        var free = port == 0 ? freePort() : port;
        return new SandboxShopProgram(free, false, "shpss_" + UUID.randomUUID(), "shpat_" + UUID.randomUUID());
    }

    /** One that was started by itself, with the same two secrets in its environment as in ours. */
    static SandboxShopProgram running(URI url) {
        return new SandboxShopProgram(
                url.getPort(), true, fromEnvironment(CLIENT_SECRET), fromEnvironment(ACCESS_TOKEN));
    }

    private static String fromEnvironment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new Failure("A sandbox shop that runs already was started with " + CLIENT_SECRET
                        + " and " + ACCESS_TOKEN + ": give the server the same."));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("No port is free for the sandbox shop: " + e.getMessage());
        }
    }

    /** Where the server finds the shop's Admin API. */
    SandboxShop address() {
        return new SandboxShop(SHOP, URI.create("http://localhost:" + port));
    }

    /** Starts the shop where it does not run, and registers it. Answers the line in which it says where it is. */
    String start(Settings settings, Quickstart quickstart) {
        var server = RunningServer.required(quickstart);
        var line = isRunning ? "Sandbox shop: " + address().origin() + "/" : launched(settings.data(), server.base());
        new SandboxShopForms(server, quickstart).register(SHOP, port, CLIENT_ID, clientSecret, accessToken);
        return line;
    }

    private String launched(Path data, String base) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar(),
                "--port",
                String.valueOf(port),
                "--proxy-target",
                base + "/shopify/proxy",
                "--webhook-target",
                base + "/shopify/webhooks",
                "--client-id",
                CLIENT_ID,
                "--shop",
                SHOP.name());
        builder.environment().put(CLIENT_SECRET, clientSecret);
        builder.environment().put(ACCESS_TOKEN, accessToken);
        var log = data.resolve("sandbox-shop.log");
        builder.redirectError(log.toFile());
        try {
            return firstLine(builder.start())
                    .orElseThrow(() -> new Failure("The sandbox shop did not start; what it said stands in " + log));
        } catch (IOException e) {
            throw new Failure("The sandbox shop cannot be started: " + e.getMessage());
        }
    }

    // its standard input stays open as long as we live: it ends when that does
    private static Optional<String> firstLine(Process shop) throws IOException {
        var said = new BufferedReader(new InputStreamReader(shop.getInputStream(), StandardCharsets.UTF_8));
        return Optional.ofNullable(said.readLine());
    }

    private static String jar() {
        return Optional.ofNullable(System.getenv("COUNTERSIGN_SHOP_JAR"))
                .orElseThrow(() -> new Failure(
                        "The sandbox shop has a jar of its own: start it through bin/countersign, or name the jar in"
                                + " COUNTERSIGN_SHOP_JAR."));
    }
}
