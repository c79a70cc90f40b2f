package dev.countersign.shop;

import dev.countersign.shop.app.Credentials;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.inspector.Controls;
import dev.countersign.shop.proxy.ProxyPath;
import dev.countersign.shop.webhook.RetryPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A shop that is open, with an app behind it and a clock that stands still. */
abstract class GivenShop {
    static final String SHOP = "sandbox-shop.myshopify.com";
    static final String CLIENT_ID = "sandbox-app";
    static final String CLIENT_SECRET = "hush";
    static final String TOKEN = "shpat_test";
    static final String CALLBACK = "http://localhost:1/callback";

    final MovableClock clock = new MovableClock();
    StubApp app;
    Shop shop;
    Browser visitor;

    @BeforeEach
    void open() throws IOException {
        app = new StubApp();
        shop = Shop.open(options(app.url()), clock, new RetryPlan(3, Duration.ofMillis(20)));
        visitor = new Browser(shop.url());
    }

    @AfterEach
    void close() {
        shop.close();
        app.close();
    }

    static Options options(String app) {
        return new Options(
                0,
                URI.create(app + "/shopify/proxy"),
                new ProxyPath("apps", "esign"),
                Optional.of(URI.create(app + "/shopify/webhooks")),
                new Credentials(SHOP, CLIENT_ID, CLIENT_SECRET, TOKEN, List.of(CALLBACK)),
                true);
    }

    Controls controls() {
        return shop.controls();
    }

    Customer customer(long id) {
        return controls().customers().get(id);
    }

    /** A call of the Admin API with the app's token. */
    HttpResponse<String> admin(String method, String path, String body) {
        return visitor.send(method, path, body, "X-Shopify-Access-Token", TOKEN, "Content-Type", "application/json");
    }

    HttpResponse<String> turn(String name, String json) {
        return visitor.send("POST", "/faults/" + name, json, "Content-Type", "application/json");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
