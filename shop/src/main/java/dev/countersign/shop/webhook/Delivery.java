package dev.countersign.shop.webhook;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.app.Secrets;
import dev.countersign.shop.http.Fields;
import dev.countersign.shop.journal.Call;
import dev.countersign.shop.journal.Call.Message;
import dev.countersign.shop.journal.Call.Note;
import dev.countersign.shop.journal.Journal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One attempt to hand over a webhook: a second to connect, five to answer, and only a 2xx counts. */
public final class Delivery implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Journal journal;
    private final Supplier<String> apiVersion;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public Delivery(InstantSource clock, Journal journal, Supplier<String> apiVersion) {
        this.clock = clock;
        this.journal = journal;
        this.apiVersion = apiVersion;
    }

    boolean attempt(URI target, Webhook webhook, InstalledApp app, int attempt) {
        var headers = headers(webhook, app);
        var began = System.nanoTime();
        try {
            var answer = client.send(request(target, webhook, headers), BodyHandlers.ofString());
            remember(target, webhook, headers, attempt, began, answer);
            return answer.statusCode() / 100 == 2;
        } catch (IOException _) {
            remember(target, webhook, headers, attempt, began, null);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Fields headers(Webhook webhook, InstalledApp app) {
        var hmac = Base64.getEncoder().encodeToString(Secrets.hmac(app.webhookSecret(), webhook.body()));
        return Fields.NONE
                .with("Content-Type", "application/json")
                .with("User-Agent", "Shopify-Captain-Hook")
                .with("X-Shopify-Topic", webhook.topic().wire())
                .with("X-Shopify-Hmac-Sha256", hmac)
                .with("X-Shopify-Shop-Domain", app.shop())
                .with("X-Shopify-API-Version", apiVersion.get())
                .with("X-Shopify-Webhook-Id", webhook.id().toString())
                .with("X-Shopify-Event-Id", webhook.eventId().toString())
                .with("X-Shopify-Triggered-At", webhook.triggeredAt().toString());
    }

    private static HttpRequest request(URI target, Webhook webhook, Fields headers) {
        var request = HttpRequest.newBuilder(target).timeout(ANSWER).POST(BodyPublishers.ofByteArray(webhook.body()));
        headers.values().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    private void remember(
            URI target,
            Webhook webhook,
            Fields headers,
            int attempt,
            long began,
            @Nullable HttpResponse<String> answer) {
        journal.add(new Call(
                0,
                Call.Kind.WEBHOOK,
                clock.instant(),
                "POST",
                target.toString(),
                new Message(headers, new String(webhook.body(), StandardCharsets.UTF_8)),
                answer == null ? 0 : answer.statusCode(),
                answer == null ? null : new Message(new Fields(answer.headers().map()), answer.body()),
                Duration.ofNanos(System.nanoTime() - began),
                List.of(new Note("topic", webhook.topic().wire()), new Note("attempt", String.valueOf(attempt)))));
    }
}
