package dev.countersign.compat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The sandbox shop as a program that outlives the servers behind it. Its customers come to them with requests it would sign. */
final class RunningShop implements AutoCloseable {
    static final String NAME = "sandbox-shop.myshopify.com";
    static final String BOB = "207119551";
    private static final String SECRET = "shpss_compat";
    private static final String TOKEN = "shpat_compat";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final String url;

    private RunningShop() throws IOException {
        var builder = new ProcessBuilder(
                RunningServer.CHECKOUT.resolve("bin/countersign").toString(),
                "sandbox-shop",
                "--port",
                "0",
                "--proxy-target",
                "http://localhost:9/shopify/proxy");
        builder.environment().putAll(secrets());
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var line = process.inputReader().readLine();
        assertThat(line).startsWith("Sandbox shop: ");
        url = line.substring("Sandbox shop: ".length()).replaceFirst("/$", "");
    }

    static RunningShop start() throws IOException {
        return new RunningShop();
    }

    /** For the environment of a server beside it. */
    static Map<String, String> secrets() {
        return Map.of("SANDBOX_SHOP_CLIENT_SECRET", SECRET, "SANDBOX_SHOP_ACCESS_TOKEN", TOKEN);
    }

    String url() {
        return url;
    }

    void turn(String fault, String how) {
        assertThat(send("POST", url + "/faults/" + fault, "application/json", how)
                        .path("installed")
                        .asBoolean())
                .isTrue();
    }

    /** All customer records. */
    String customers() {
        return get(url + "/inspector/customers.json").toString();
    }

    String newCustomer(int number) {
        var customer = "{\"customer\":{\"first_name\":\"Ann\",\"email\":\"ann%d@example.com\"}}".formatted(number);
        return send("POST", url + "/admin/api/2026-10/customers.json", "application/json", customer)
                .path("customer")
                .path("id")
                .asText();
    }

    /** A form as JSON. */
    JsonNode form(RunningServer server, String key, String customer) {
        return get(signed(server, key, customer));
    }

    /** Posts the form with a note, and nothing else changed. */
    JsonNode submit(RunningServer server, String key, String customer, JsonNode form, String note) {
        var fields = new java.util.LinkedHashMap<String, String>();
        form.path("values")
                .fields()
                .forEachRemaining(
                        value -> fields.put(value.getKey(), value.getValue().asText()));
        fields.put("form_token", form.path("form_token").asText());
        fields.put("form_base", form.path("form_base").asText());
        fields.put("note", note);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", signed(server, key, customer), "application/x-www-form-urlencoded", body);
    }

    private static String signed(RunningServer server, String key, String customer) {
        var now = Instant.now().getEpochSecond();
        var message = "logged_in_customer_id=" + customer + "path_prefix=/apps/esignshop=" + NAME + "timestamp=" + now;
        return server.quickstart().httpUrl() + "/shopify/proxy/f/" + key + "/?logged_in_customer_id=" + customer
                + "&path_prefix=%2Fapps%2Fesign&shop=" + NAME + "&timestamp=" + now + "&signature=" + code(message);
    }

    private static String code(String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode get(String address) {
        return send("GET", address, "application/json", "");
    }

    private JsonNode send(String method, String address, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .header("X-Shopify-Access-Token", TOKEN)
                .method(method, BodyPublishers.ofString(body));
        try {
            return json.readTree(
                    http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
