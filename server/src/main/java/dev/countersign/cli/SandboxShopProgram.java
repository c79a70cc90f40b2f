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
 * The sandbox shop beside the server: a program of its own, started as a child that ends with it. It is registered anew
 * at each start, with secrets that nobody keeps.
 */
final class SandboxShopProgram {
    private static final ShopDomain SHOP = new ShopDomain("sandbox-shop.myshopify.com");
    private static final String CLIENT_ID = "sandbox-app";

    private final int port;
    private final String clientSecret = "shpss_" + UUID.randomUUID();
    private final String accessToken = "shpat_" + UUID.randomUUID();

    private SandboxShopProgram(int port) {
        this.port = port;
    }

    /** @param port 0 picks a free one */
    static SandboxShopProgram on(int port) {
        return new SandboxShopProgram(port == 0 ? freePort() : port);
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

    /** Starts the shop and registers it. Answers the line in which it says where it is. */
    String start(Settings settings, Quickstart quickstart) {
        var server = RunningServer.required(quickstart);
        var line = launched(settings.data(), server.base());
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
        builder.environment().put("SANDBOX_SHOP_CLIENT_SECRET", clientSecret);
        builder.environment().put("SANDBOX_SHOP_ACCESS_TOKEN", accessToken);
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
