package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The leaky bucket: forty calls, two a second. */
class LimitsTest extends GivenShop {
    private static final String SHOP_JSON = "/admin/api/2026-10/shop.json";

    @Test
    void theFortyFirstCallIsTooMany() {
        for (var call = 1; call <= 40; call++) {
            var answer = admin("GET", SHOP_JSON, "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Shopify-Shop-Api-Call-Limit"))
                    .contains(call + "/40");
        }
        var refused = admin("GET", SHOP_JSON, "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2.0");
        assertThat(refused.body()).contains("Exceeded 2 calls per second for api client");
        clock.tick(Duration.ofSeconds(1));
        assertThat(admin("GET", SHOP_JSON, "").statusCode()).isEqualTo(200);
        assertThat(admin("GET", SHOP_JSON, "").statusCode()).isEqualTo(200);
        assertThat(admin("GET", SHOP_JSON, "").statusCode()).isEqualTo(429);
    }

    @Test
    void whoIsNotKnownTakesNothingFromTheBucket() {
        for (var call = 0; call < 50; call++) {
            visitor.get(SHOP_JSON, "X-Shopify-Access-Token", "wrong");
        }
        assertThat(admin("GET", SHOP_JSON, "").headers().firstValue("X-Shopify-Shop-Api-Call-Limit"))
                .contains("1/40");
    }

    @Test
    void aWrongClockDoesNotEmptyTheBucket() {
        for (var call = 0; call < 40; call++) {
            admin("GET", SHOP_JSON, "");
        }
        turn("skew-clock", "{\"seconds\":3600}");
        assertThat(admin("GET", SHOP_JSON, "").statusCode()).isEqualTo(429);
    }

    @Test
    void anotherPlanHasAnotherBucket() {
        turn("limits", "{\"calls\":3,\"callsPerSecond\":1}");
        for (var call = 0; call < 3; call++) {
            assertThat(admin("GET", SHOP_JSON, "").statusCode()).isEqualTo(200);
        }
        assertThat(admin("GET", SHOP_JSON, "").statusCode()).isEqualTo(429);
    }
}
