package dev.countersign.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server of a data folder, seen from another process through the addresses in its quickstart file. */
final class RunningServer {
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final HttpClient http;

    private RunningServer(String base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** Empty when none answers. */
    static Optional<RunningServer> of(Quickstart quickstart) {
        var base = quickstart.httpUrl() != null
                ? quickstart.httpUrl()
                : Objects.requireNonNullElse(quickstart.httpsUrl(), "");
        var server = new RunningServer(base, client(quickstart));
        return server.isAlive() ? Optional.of(server) : Optional.empty();
    }

    static RunningServer required(Quickstart quickstart) {
        return of(quickstart)
                .orElseThrow(() -> new Failure(
                        "No server answers at " + quickstart.restBasePath() + ": start it with countersign serve."));
    }

    String base() {
        return base;
    }

    JsonNode postJson(String path, Object body, String... headers) {
        return json("POST", path, body, headers);
    }

    JsonNode putJson(String path, Object body, String... headers) {
        return json("PUT", path, body, headers);
    }

    private JsonNode json(String method, String path, Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return JSON.readTree(successful(send(headers.length == 0 ? request : request.headers(headers)))
                .body());
    }

    JsonNode postForm(String path, Map<String, String> fields) {
        return JSON.readTree(successful(send(form(path, fields))).body());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    JsonNode getJson(String path, String... headers) {
        return JSON.readTree(get(path, headers));
    }

    String get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        var answer = send(headers.length == 0 ? request : request.headers(headers));
        return new String(successful(answer).body(), StandardCharsets.UTF_8);
    }

    /** Where the server sends a visitor of this address on to. */
    String redirect(String url) {
        return location(send(HttpRequest.newBuilder(URI.create(url))));
    }

    /** Where it sends him on to who hands in a form. */
    String redirectOfForm(String path, Map<String, String> fields) {
        return location(send(form(path, fields)));
    }

    private static String location(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> refused(answer));
    }

    private static HttpResponse<byte[]> successful(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer);
        }
        return answer;
    }

    private static Failure refused(HttpResponse<byte[]> answer) {
        return new Failure(answer.uri().getPath() + " answered " + answer.statusCode() + ": "
                + new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Failure("The server at " + base + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new Failure("Interrupted.");
        }
    }

    private boolean isAlive() {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + "/health/live"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            throw new Failure("Interrupted.");
        }
    }

    private static HttpClient client(Quickstart quickstart) {
        var builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        if (quickstart.httpUrl() != null) {
            return builder.build();
        }
        try {
            var store = Path.of(quickstart.trustStore()).toFile();
            return builder.sslContext(SelfCall.trusting(KeyStore.getInstance(
                            store, quickstart.trustStorePassword().toCharArray())))
                    .build();
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure("The trust store " + quickstart.trustStore() + " cannot be read.");
        }
    }
}
