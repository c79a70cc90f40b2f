package dev.countersign.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the server the way an application and a signer's browser do. */
final class Client {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final String account;
    private final String token;

    Client(RunningServer server) throws IOException, InterruptedException {
        var quickstart = server.quickstart();
        this.base = quickstart.path("httpUrl").asString();
        this.account = "/restapi/v2.1/accounts/" + quickstart.path("accountId").asString();
        this.token = server.token();
    }

    String create(byte[] body) throws IOException, InterruptedException {
        return json(post(account + "/envelopes", body), 201).path("envelopeId").asString();
    }

    String status(String envelope) throws IOException, InterruptedException {
        return json(get(account + "/envelopes/" + envelope), 200).path("status").asString();
    }

    byte[] document(String envelope) throws IOException, InterruptedException {
        return get(account + "/envelopes/" + envelope + "/documents/1").body();
    }

    /** A URL that opens the ceremony for the first signer. */
    String view(String envelope) throws IOException, InterruptedException {
        var body = Map.of(
                "userName", "Signer 1",
                "email", "signer1@example.com",
                "clientUserId", "1",
                "authenticationMethod", "none",
                "returnUrl", base + "/health/live");
        return json(post(account + "/envelopes/" + envelope + "/views/recipient", JSON.writeValueAsBytes(body)), 201)
                .path("url")
                .asString();
    }

    /** Opens the ceremony, agrees and adopts a signature; answers the session's address. */
    String enter(String view) throws IOException, InterruptedException {
        var session = base + get(view).headers().firstValue("Location").orElseThrow();
        send(request(session + "/consent")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("agree=true")));
        get(session);
        var signature = Map.of("method", "typed", "name", "Signer 1", "initials", "S", "face", "script-1");
        json(post(session + "/signature", JSON.writeValueAsBytes(signature)), 200);
        return session;
    }

    /** What finishes the open session: the values that fill every signature, and what its page showed. */
    byte[] values(String envelope, String session) throws IOException, InterruptedException {
        var tabs = json(get(account + "/envelopes/" + envelope + "/recipients/1/tabs"), 200);
        var values = new java.util.LinkedHashMap<String, String>();
        tabs.path("signHereTabs").forEach(tab -> values.put(tab.path("tabId").asString(), "signed"));
        var page = new String(get(session).body(), StandardCharsets.UTF_8);
        return JSON.writeValueAsBytes(Map.of(
                "values", values,
                "documents", member(page, "data-documents"),
                "signature", member(page, "id=\"ink\" hidden data-id")));
    }

    private static String member(String html, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(html);
        return found.find() ? found.group(1) : "";
    }

    void finish(String session, byte[] values) throws IOException, InterruptedException {
        json(post(session + "/finish", values), 200);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer, int expected) throws IOException {
        if (answer.statusCode() != expected) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }
}
