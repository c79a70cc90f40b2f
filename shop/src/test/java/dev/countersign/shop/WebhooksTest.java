package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersign.shop.app.Secrets;
import dev.countersign.shop.customer.Seed;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the app is told, how it is signed, and what happens when it does not listen. */
class WebhooksTest extends GivenShop {
    private static final String BOB = "/admin/api/2026-10/customers/207119551.json";

    private static String topic(Request webhook) {
        return webhook.header("X-Shopify-Topic").orElseThrow();
    }

    private static String hmac(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(Secrets.hmac(secret, body));
    }

    @Test
    void bodiesAreSignedAsOthersSign() {
        assertThat(Vectors.of("webhook"))
                .hasSize(2)
                .allSatisfy(vector -> assertThat(hmac(
                                vector.required("secret").asString(),
                                vector.required("body").asString().getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(vector.required("value").asString()));
    }

    @Test
    void aChangeIsToldWithAllHeaders() {
        admin("PUT", BOB, "{\"customer\":{\"note\":\"hé\"}}");
        var webhook = app.next();
        assertThat(webhook.path()).isEqualTo("/shopify/webhooks");
        assertThat(topic(webhook)).isEqualTo("customers/update");
        assertThat(webhook.header("X-Shopify-Hmac-Sha256")).contains(hmac(CLIENT_SECRET, webhook.body()));
        assertThat(webhook.header("X-Shopify-Shop-Domain")).contains(SHOP);
        assertThat(webhook.header("X-Shopify-API-Version")).contains("2026-10");
        assertThat(webhook.header("X-Shopify-Webhook-Id")).isPresent();
        assertThat(webhook.header("X-Shopify-Event-Id")).isPresent();
        assertThat(webhook.header("X-Shopify-Triggered-At")).contains("2026-11-25T12:00:00Z");
        var payload = Json.read(webhook.body());
        assertThat(payload.required("note").asString()).isEqualTo("hé");
        assertThat(payload.has("tags")).as("tags have a topic of their own").isFalse();
        assertThat(payload.has("email_marketing_consent")).isFalse();
    }

    @Test
    void whatChangesNothingIsNotTold() {
        admin("PUT", BOB, "{\"customer\":{\"first_name\":\"Bob\"}}");
        admin("PUT", BOB, "{\"customer\":{\"note\":\"x\"}}");
        assertThat(Json.read(app.next().body()).required("note").asString()).isEqualTo("x");
    }

    @Test
    void tagsAndConsentHaveTheirTopics() {
        admin(
                "PUT",
                BOB,
                "{\"customer\":{\"tags\":\"Noël, new\",\"email_marketing_consent\":{\"state\":\"subscribed\"}}}");
        var added = app.next();
        assertThat(topic(added)).isEqualTo("customer.tags_added");
        assertThat(Json.read(added.body()).required("tags")).hasToString("[\"new\"]");
        assertThat(topic(app.next())).isEqualTo("customer.tags_removed");
        assertThat(topic(app.next())).isEqualTo("customers_email_marketing_consent/update");
        assertThat(topic(app.next())).isEqualTo("customers/update");
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdsAndThenGivenUp() {
        app.answer(500, "text/plain", "no");
        admin("PUT", BOB, "{\"customer\":{\"note\":\"x\"}}");
        var first = app.next();
        for (var retry = 0; retry < 3; retry++) {
            var again = app.next();
            assertThat(again.header("X-Shopify-Webhook-Id")).isEqualTo(first.header("X-Shopify-Webhook-Id"));
            assertThat(again.body()).isEqualTo(first.body());
        }
        await().during(Duration.ofMillis(300)).until(() -> app.waiting() == 0);
    }

    @Test
    void whatArrivesLateIsNotSentAgain() {
        var tries = new AtomicInteger();
        app.answer(_ -> Reply.text(tries.incrementAndGet() < 3 ? 503 : 200, ""));
        admin("PUT", BOB, "{\"customer\":{\"note\":\"x\"}}");
        await().until(() -> tries.get() == 3);
        await().during(Duration.ofMillis(300)).until(() -> tries.get() == 3);
    }

    @Test
    void copiesAreSentOnPurpose() {
        turn("webhook-copies", "{\"copies\":2}");
        admin("PUT", BOB, "{\"customer\":{\"note\":\"x\"}}");
        assertThat(app.next().header("X-Shopify-Webhook-Id"))
                .isEqualTo(app.next().header("X-Shopify-Webhook-Id"));
    }

    @Test
    void deletingAndMergingIsTold() {
        turn("merge", "{\"keep\":%d,\"remove\":%d}".formatted(Seed.BOB, Seed.ZOE));
        var merged = app.next();
        assertThat(topic(merged)).isEqualTo("customers/merge");
        assertThat(Json.read(merged.body())
                        .required("admin_graphql_api_customer_deleted_id")
                        .asString())
                .isEqualTo("gid://shopify/Customer/" + Seed.ZOE);
        assertThat(customer(Seed.BOB).standing().tags()).contains("vip", "Léon");
        turn("delete-customer", "{\"customer\":207119551}");
        var deleted = app.next();
        assertThat(topic(deleted)).isEqualTo("customers/delete");
        assertThat(Json.read(deleted.body()).required("id").asLong()).isEqualTo(Seed.BOB);
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers/data_request", "customers/redact", "shop/redact"})
    void privacyRequestsCanBeMade(String topic) {
        turn("webhook", "{\"topic\":\"%s\",\"customer\":207119551}".formatted(topic));
        var webhook = app.next();
        assertThat(topic(webhook)).isEqualTo(topic);
        assertThat(Json.read(webhook.body()).required("shop_domain").asString()).isEqualTo(SHOP);
        assertThat(Json.read(webhook.body()).has("customer")).isEqualTo(topic.startsWith("customers/"));
    }

    @Test
    void theLastWordOfAnUninstalledAppIsItsFarewell() {
        turn("uninstall", "{}");
        assertThat(topic(app.next())).isEqualTo("app/uninstalled");
        turn("edit-customer", "{\"customer\":207119551,\"note\":\"x\"}");
        turn("webhook", "{\"topic\":\"shop/redact\"}");
        assertThat(topic(app.next())).isEqualTo("shop/redact");
    }

    @Test
    void afterARotationTheOldSecretSignsForAnHour() {
        turn("rotate-secret", "{\"newSecret\":\"quiet\"}");
        admin("PUT", BOB, "{\"customer\":{\"note\":\"x\"}}");
        var old = app.next();
        assertThat(old.header("X-Shopify-Hmac-Sha256")).contains(hmac(CLIENT_SECRET, old.body()));
        clock.tick(Duration.ofHours(1));
        admin("PUT", BOB, "{\"customer\":{\"note\":\"y\"}}");
        var fresh = app.next();
        assertThat(fresh.header("X-Shopify-Hmac-Sha256")).contains(hmac("quiet", fresh.body()));
    }
}
