package dev.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the server as a shop's proxy does for its customers, and as the merchant who owns the shop. */
final class Storefront {
    private static final String SHOP = "/connectors/shopify/v1/shops/" + SignedRequest.SHOP;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningShop shop;
    private final String base;
    private final String token;

    Storefront(RunningShop shop, RunningServer server) throws IOException, InterruptedException {
        this.shop = shop;
        this.base = server.quickstart().path("httpUrl").asString();
        this.token = server.token();
    }

    /** Speaks REST with the shop from now on, and has a form whose submissions the merchant approves. */
    void prepare() throws IOException, InterruptedException {
        merchant("PUT", "", Map.of("apiStyle", "rest"));
        var fields = List.of(field("first_name", "text"), field("last_name", "text"), field("phone", "phone"));
        merchant(
                "PUT", "/forms/bench", Map.of("title", "Bench", "fields", fields, "submit", Map.of("mode", "approve")));
    }

    private static Map<String, Object> field(String name, String type) {
        return Map.of(
                "name", name,
                "type", type,
                "label", name,
                "prefill", "customer." + name,
                "target", Map.of("customer", name));
    }

    /** The form as a page, filled with what the shop says of the customer at this moment. */
    void open(String customer) throws IOException, InterruptedException {
        var page = proxied(customer, "text/html").GET();
        var html = new String(send(page, 200), UTF_8);
        if (!html.contains("form_token")) {
            throw new IOException("no form: " + html);
        }
    }

    /** What a customer changes waits for the merchant under this id. */
    String submit(String customer, int number) throws IOException, InterruptedException {
        var form = json(send(proxied(customer, "application/json").GET(), 200));
        var fields = Map.of(
                "form_token", form.path("form_token").asString(),
                "form_base", form.path("form_base").asString(),
                "first_name", "Ann",
                "last_name", "Archer",
                "phone", "+1613555%04d".formatted(number));
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var post = proxied(customer, "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return json(send(post, 200)).path("submissionId").asString();
    }

    void approve(String submission) throws IOException, InterruptedException {
        merchant("POST", "/submissions/" + submission + "/approve", Map.of());
    }

    /** Whether any waits to be written. */
    boolean hasQueued() throws IOException, InterruptedException {
        return !merchant("GET", "/submissions?status=queued", Map.of())
                .path("submissions")
                .isEmpty();
    }

    JsonNode submission(String id) throws IOException, InterruptedException {
        return merchant("GET", "/submissions/" + id, Map.of());
    }

    private HttpRequest.Builder proxied(String customer, String accept) {
        var query = SignedRequest.of(customer, Instant.now(), shop.secret()).query();
        return HttpRequest.newBuilder(URI.create(base + "/shopify/proxy/f/bench/?" + query))
                .header("Accept", accept);
    }

    private JsonNode merchant(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        var request = HttpRequest.newBuilder(URI.create(base + SHOP + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
        return json(send(request, 200));
    }

    private byte[] send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), UTF_8));
        }
        return answer.body();
    }

    private static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }
}
