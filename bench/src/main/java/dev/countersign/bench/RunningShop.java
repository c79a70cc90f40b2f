package dev.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox shop, as a program of its own that outlives the server. Requests are signed here, as its proxy would. */
final class RunningShop implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String secret = "shpss_" + random();
    private final String token = "shpat_" + random();
    private final Process process;
    private final String url;

    private RunningShop() throws IOException {
        var builder = new ProcessBuilder(
                RunningServer.LAUNCHER.toString(),
                "sandbox-shop",
                "--port",
                "0",
                "--proxy-target",
                "http://localhost:9/shopify/proxy");
        builder.environment().putAll(environment());
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("the sandbox shop did not start");
        }
        url = line.replaceFirst("^Sandbox shop: ", "").replaceFirst("/$", "");
    }

    static RunningShop start() throws IOException {
        return new RunningShop();
    }

    private static String random() {
        var bytes = new byte[16];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What a server must know to stand beside it. */
    Map<String, String> environment() {
        return Map.of("SANDBOX_SHOP_CLIENT_SECRET", secret, "SANDBOX_SHOP_ACCESS_TOKEN", token);
    }

    String url() {
        return url;
    }

    String secret() {
        return secret;
    }

    /** Sets the bucket of the Admin API in REST, and empties it. */
    void limit(int calls, int perSecond) throws IOException, InterruptedException {
        turn("limits", Map.of("calls", calls, "callsPerSecond", perSecond));
    }

    void turn(String fault, Map<String, ?> how) throws IOException, InterruptedException {
        send("POST", "/faults/" + fault, how);
    }

    /** The id of a new customer. */
    String newCustomer(int number) throws IOException, InterruptedException {
        var customer = Map.of("first_name", "Ann", "last_name", "Archer", "email", "ann" + number + "@example.com");
        return send("POST", "/admin/api/2026-10/customers.json", Map.of("customer", customer))
                .path("customer")
                .path("id")
                .asString();
    }

    void readCustomer(String id) throws IOException, InterruptedException {
        send("GET", "/admin/api/2026-10/customers/" + id + ".json", Map.of());
    }

    /** How many calls there were since the start, of whatever kind and answered however. */
    long calls() throws IOException, InterruptedException {
        return send("GET", "/inspector/calls.json", Map.of())
                .path("calls")
                .path(0)
                .path("number")
                .asLong();
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Access-Token", token)
                .method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
