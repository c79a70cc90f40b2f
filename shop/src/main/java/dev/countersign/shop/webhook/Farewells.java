package dev.countersign.shop.webhook;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.http.Json;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks that no change of a record brings about: the privacy topics and the end of an installation. */
public final class Farewells {
    private static final long SHOP_ID = 548380009L;

    private final Webhooks webhooks;
    private final InstalledApp app;
    private final AtomicLong requests = new AtomicLong(9_000);

    public Farewells(Webhooks webhooks, InstalledApp app) {
        this.webhooks = webhooks;
        this.app = app;
    }

    /** A customer wants to know what is kept about him. */
    public void requestData(Customer customer) {
        var payload = about(customer);
        payload.set("orders_requested", Json.array());
        payload.set("data_request", Json.object().put("id", requests.incrementAndGet()));
        webhooks.send(Topic.CUSTOMERS_DATA_REQUEST, payload);
    }

    /** What is kept about a customer is to be forgotten. */
    public void redact(Customer customer) {
        var payload = about(customer);
        payload.set("orders_to_redact", Json.array());
        webhooks.send(Topic.CUSTOMERS_REDACT, payload);
    }

    /** What is kept about the shop is to be forgotten; the real one asks 48 hours after the end. */
    public void redactShop() {
        webhooks.send(Topic.SHOP_REDACT, shop());
    }

    public void uninstalled() {
        webhooks.send(
                Topic.APP_UNINSTALLED,
                Json.object()
                        .put("id", SHOP_ID)
                        .put("name", "Sandbox shop")
                        .put("domain", app.shop())
                        .put("myshopify_domain", app.shop()));
    }

    private ObjectNode shop() {
        return Json.object().put("shop_id", SHOP_ID).put("shop_domain", app.shop());
    }

    private ObjectNode about(Customer customer) {
        var payload = shop();
        payload.set(
                "customer",
                Json.object()
                        .put("id", customer.id())
                        .put("email", customer.text(Field.EMAIL).orElse(null))
                        .put("phone", customer.text(Field.PHONE).orElse(null)));
        return payload;
    }
}
