package dev.countersign.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Plain HTTPS, trusting the server's own CA and nothing else: for what no SDK can say. */
record Wire(HttpClient http, String base, String accountId, List<String> headers) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    record Answer(int status, byte[] bytes, HttpHeaders headers) {
        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }

        /** A text of the JSON, by JSON pointer; empty where there is none. */
        String at(String pointer) {
            return json().at(pointer).asText();
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static Wire of(Quickstart quickstart, Sdk sdk) {
        var client = HttpClient.newBuilder()
                .sslContext(trusting(quickstart))
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Wire(client, quickstart.httpsUrl(), quickstart.accountId(), List.of()).withToken(sdk.token());
    }

    static SSLContext trusting(Quickstart quickstart) {
        try (var pem = Files.newInputStream(quickstart.caCertificate())) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    Wire anonymous() {
        return new Wire(http, base, accountId, List.of());
    }

    Wire withToken(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    Wire with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Wire(http, base, accountId, List.copyOf(more));
    }

    /** The address of something in the account, in version 2.1. */
    String account(String path) {
        return "/restapi/v2.1/accounts/" + accountId + path;
    }

    /** The same in version 2. */
    String accountV2(String path) {
        return "/restapi/v2/accounts/" + accountId + path;
    }

    Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    Answer post(String path, Object json) {
        return send("POST", path, "application/json", bytes(json));
    }

    Answer put(String path, Object json) {
        return send("PUT", path, "application/json", bytes(json));
    }

    Answer delete(String path, Object json) {
        return send("DELETE", path, "application/json", bytes(json));
    }

    Answer postForm(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field ->
                        field.getKey() + "=" + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
        return send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, String type, byte[] body) {
        var uri = URI.create(path.startsWith("http") ? path : base + path);
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        for (var i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Object json) {
        try {
            return json instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
