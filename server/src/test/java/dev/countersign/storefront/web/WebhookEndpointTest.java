package dev.countersign.storefront.web;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.job.FakeJobs;
import dev.countersign.job.Jobs;
import dev.countersign.store.Database;
import dev.countersign.store.tables.Tables;
import dev.countersign.store.tables.tables.records.StorefrontWebhookRecord;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.Vectors;
import dev.countersign.storefront.news.WebhookJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address shops tell things to: what it believes, what it keeps of it, and that all refusals look alike. */
class WebhookEndpointTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String UPDATE = """
            {"id": 207119551, "email": "bob@example.com", "note": null, "verified_email": true,
             "addresses": [{"address1": "1 Elsewhere"}], "default_address": {"city": "Hull", "latitude": 45.1}}""";

    @TempDir
    static Path folder;

    private static StorefrontServer server;

    @BeforeAll
    static void open() throws Exception {
        server = new StorefrontServer(folder);
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @Test
    void whatOthersSignedIsBelieved() throws Exception {
        for (var vector : Vectors.of("webhook")) {
            var answer = post(
                    DOMAIN.name(),
                    vector.required("body").asString().getBytes(UTF_8),
                    vector.required("value").asString(),
                    fresh());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyWhatIsNeededIsKept() throws Exception {
        var id = fresh();
        var triggered = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        assertThat(send(request(DOMAIN.name(), UPDATE.getBytes(UTF_8), base64(UPDATE), id)
                                .header("X-Shopify-Event-Id", "event-1")
                                .header("X-Shopify-API-Version", "2026-10")
                                .header("X-Shopify-Triggered-At", triggered.toString()))
                        .statusCode())
                .isEqualTo(200);

        var kept = row(id).orElseThrow();
        assertThat(kept.getAccountId()).isEqualTo(ACCOUNT.toString());
        assertThat(kept.getTopic()).isEqualTo("customers/update");
        assertThat(kept.getEventId()).isEqualTo("event-1");
        assertThat(kept.getApiVersion()).isEqualTo("2026-10");
        assertThat(kept.getTriggeredAt()).isEqualTo(triggered);
        assertThat(kept.getCustomerId()).isEqualTo(BOB);
        assertThat(kept.getState()).isEqualTo("waiting");
        assertThat(kept.getTold())
                .contains("bob@example.com")
                .contains("Hull")
                .doesNotContain("Elsewhere")
                .doesNotContain("latitude")
                .doesNotContain("verified");
    }

    @Test
    void theSameWebhookIsKeptOnce() throws Exception {
        var id = fresh();
        for (var i = 0; i < 3; i++) {
            assertThat(post(DOMAIN.name(), UPDATE.getBytes(UTF_8), base64(UPDATE), id)
                            .statusCode())
                    .isEqualTo(200);
        }
        var job = new FakeJobs.Job(WebhookJob.NAME, ACCOUNT + "/" + DOMAIN + "/" + id);
        assertThat(((FakeJobs) server.bean(Jobs.class)).waiting()).containsOnlyOnce(job);
        assertThat(row(id)).isPresent();
    }

    @Test
    void whatIsNotSignedIsAnsweredAlikeWhateverIsWrong() throws Exception {
        var body = UPDATE.getBytes(UTF_8);
        var changed = body.clone();
        changed[10] ^= 1;
        var hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64(UPDATE)));
        var foreign = "{\"shop_domain\": \"another.myshopify.com\", \"customer\": {\"id\": 207119551}}";
        var id = fresh();
        var answers = List.of(
                post(DOMAIN.name(), changed, base64(UPDATE), id),
                post(DOMAIN.name(), body, hex, id),
                post(DOMAIN.name(), body, "", id),
                post(DOMAIN.name(), body, base64(UPDATE).replace("=", ""), id),
                post(DOMAIN.name(), body, base64(UPDATE, "wrong"), id),
                post("unknown.myshopify.com", body, base64(UPDATE), id),
                post("127.0.0.1", body, base64(UPDATE), id),
                post("", body, base64(UPDATE), id),
                post(DOMAIN.name(), foreign.getBytes(UTF_8), base64(foreign), id),
                send(request(DOMAIN.name(), body, base64(UPDATE), id).header("X-Shopify-Hmac-Sha256", "again")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(row(id)).isEmpty();
    }

    @Test
    void theSecretBeforeARotationIsStillBelieved() throws Exception {
        server.bean(Shops.class).rotate(ACCOUNT, DOMAIN, "fresh", Instant.now().plusSeconds(60));
        try {
            var body = UPDATE.getBytes(UTF_8);
            assertThat(post(DOMAIN.name(), body, base64(UPDATE), fresh()).statusCode())
                    .isEqualTo(200);
            assertThat(post(DOMAIN.name(), body, base64(UPDATE, "fresh"), fresh())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            server.bean(Shops.class).rotate(ACCOUNT, DOMAIN, "hush", Instant.now());
        }
    }

    @Test
    void whatIsTooLargeOrHasNoNumberIsRefused() throws Exception {
        var large = new byte[WebhookController.LARGEST + 1];

        assertThat(post(DOMAIN.name(), large, base64(UPDATE), fresh()).statusCode())
                .isEqualTo(413);
        assertThat(post(DOMAIN.name(), UPDATE.getBytes(UTF_8), base64(UPDATE), "a/b")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatCannotBeReadIsAcknowledgedAndSaysNothing() throws Exception {
        var id = fresh();
        assertThat(post(DOMAIN.name(), "no json".getBytes(UTF_8), base64("no json"), id)
                        .statusCode())
                .isEqualTo(200);

        assertThat(row(id).orElseThrow().getCustomerId()).isEmpty();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String base64(String body) {
        return base64(body, "hush");
    }

    private static String base64(String body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> post(String shop, byte[] body, String code, String id) throws Exception {
        return send(request(shop, body, code, id));
    }

    private static HttpRequest.Builder request(String shop, byte[] body, String code, String id) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/shopify/webhooks"))
                .POST(BodyPublishers.ofByteArray(body));
        Map.of(
                        "X-Shopify-Topic", "customers/update",
                        "X-Shopify-Shop-Domain", shop,
                        "X-Shopify-Hmac-Sha256", code,
                        "X-Shopify-Webhook-Id", id)
                .forEach(request::header);
        return request.header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static Optional<StorefrontWebhookRecord> row(String id) {
        return server.bean(Database.class)
                .db()
                .selectFrom(Tables.STOREFRONT_WEBHOOK)
                .where(Tables.STOREFRONT_WEBHOOK.WEBHOOK_ID.eq(id))
                .fetchOptional();
    }
}
