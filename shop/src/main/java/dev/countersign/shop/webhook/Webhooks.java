package dev.countersign.shop.webhook;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.http.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** Sends messages to the app in their order, tries again what failed, and sends more than once when told to. */
public final class Webhooks implements AutoCloseable {
    private final Optional<URI> target;
    private final InstalledApp app;
    private final InstantSource clock;
    private final Delivery delivery;
    private final RetryPlan plan;
    private final ScheduledExecutorService queue = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhooks").factory());
    private volatile int copies = 1;

    public Webhooks(Optional<URI> target, InstalledApp app, InstantSource clock, Delivery delivery, RetryPlan plan) {
        this.target = target;
        this.app = app;
        this.clock = clock;
        this.delivery = delivery;
        this.plan = plan;
    }

    /** Every message is sent this often from now on, as the real shop does now and then. */
    public void sendCopies(int newCopies) {
        copies = Math.clamp(newCopies, 1, 10);
    }

    public int copies() {
        return copies;
    }

    /** An app that is not installed hears nothing, but for its own farewell. */
    public void send(Topic topic, ObjectNode payload) {
        if (target.isEmpty() || !(app.isInstalled() || isFarewell(topic))) {
            return;
        }
        var webhook = new Webhook(UUID.randomUUID(), UUID.randomUUID(), topic, Json.write(payload), clock.instant());
        for (var copy = 0; copy < copies; copy++) {
            schedule(webhook, 1, 0);
        }
    }

    @Override
    public void close() {
        queue.shutdownNow();
        delivery.close();
    }

    private void schedule(Webhook webhook, int attempt, long milliseconds) {
        queue.schedule(() -> attempt(webhook, attempt), milliseconds, TimeUnit.MILLISECONDS);
    }

    private void attempt(Webhook webhook, int attempt) {
        var arrived = delivery.attempt(target.orElseThrow(), webhook, app, attempt);
        if (!arrived && plan.hasMore(attempt)) {
            schedule(webhook, attempt + 1, plan.pauseAfter(attempt).toMillis());
        }
    }

    private static boolean isFarewell(Topic topic) {
        return topic == Topic.APP_UNINSTALLED || topic == Topic.SHOP_REDACT || topic == Topic.CUSTOMERS_REDACT;
    }
}
