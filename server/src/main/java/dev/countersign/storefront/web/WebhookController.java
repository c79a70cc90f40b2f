package dev.countersign.storefront.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.news.Webhook;
import dev.countersign.storefront.news.WebhookDoor;
import dev.countersign.storefront.news.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where shops tell what happened in them. It is checked over the bytes as they came, kept, and answered: no more. */
@Controller
class WebhookController {
    static final int LARGEST = 1024 * 1024;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_VERSION = 20;

    private final WebhookDoor door;
    private final Webhooks inbox;
    private final StorefrontPages pages;
    private final WallClock clock;

    WebhookController(WebhookDoor door, Webhooks inbox, StorefrontPages pages, WallClock clock) {
        this.door = door;
        this.inbox = inbox;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping({"/shopify/webhooks", "/shopify/webhooks/"})
    ResponseEntity<byte[]> hear(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(413, "{\"error\":\"size\",\"message\":\"A webhook has at most 1 MB.\"}");
        }
        return door.open(header(request, "Shop-Domain"), body, header(request, "Hmac-Sha256"))
                .map(shop -> hear(request, shop, WebhookBody.read(body)))
                .orElseGet(this::unsigned);
    }

    private ResponseEntity<byte[]> hear(HttpServletRequest request, Shop shop, WebhookBody body) {
        var topic = header(request, "Topic");
        var id = header(request, "Webhook-Id");
        if (!body.names(shop.domain())) {
            return unsigned();
        }
        if (topic.isEmpty() || topic.length() > LONGEST_TOPIC || !ID.matcher(id).matches()) {
            return answer(
                    400,
                    "{\"error\":\"headers\",\"message\":\"A webhook has the headers X-Shopify-Topic and X-Shopify-Webhook-Id.\"}");
        }
        inbox.accept(webhook(request, shop, id, topic, body));
        return answer(200, "{}");
    }

    /** The same for a wrong code, none, and a shop nobody registered. */
    private ResponseEntity<byte[]> unsigned() {
        return answer(401, "{\"error\":\"signature\",\"message\":\"This address listens to registered shops only.\"}");
    }

    private Webhook webhook(HttpServletRequest request, Shop shop, String id, String topic, WebhookBody body) {
        var now = clock.instant();
        var event = header(request, "Event-Id");
        var version = header(request, "API-Version");
        return new Webhook(
                id,
                shop.account(),
                shop.domain(),
                topic,
                ID.matcher(event).matches() ? event : "",
                version.substring(0, Math.min(version.length(), LONGEST_VERSION)),
                triggered(header(request, "Triggered-At"), now),
                now,
                body.told(topic));
    }

    /** A shop whose clock is early must not make all that follows look late. */
    private static Instant triggered(String text, Instant now) {
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    /** Empty also where it stands twice: nobody is to choose which counts. */
    private static String header(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders("X-Shopify-" + name));
        return values.size() == 1 ? values.getFirst().strip() : "";
    }

    private ResponseEntity<byte[]> answer(int status, String json) {
        return pages.json(status, json.getBytes(UTF_8));
    }
}
