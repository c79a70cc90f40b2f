package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The codes of installations and webhooks, as other programs make them. */
class ShopSignaturesTest {
    @Test
    void anInstallationIsSignedInHex() {
        for (var vector : Vectors.of("oauth_callback")) {
            var query = vector.required("query").asString();
            var hmac = vector.required("hmac").asString();
            var keys = Vectors.keys(vector.required("secret").asString());

            assertThat(ShopSignatures.holdsForInstall(keys, query + "&hmac=" + hmac))
                    .isTrue();
            assertThat(ShopSignatures.holdsForInstall(keys, query + "&hmac=" + hmac.toUpperCase(Locale.ROOT)))
                    .isFalse();
            assertThat(ShopSignatures.holdsForInstall(keys, query + "&more=1&hmac=" + hmac))
                    .isFalse();
            assertThat(ShopSignatures.holdsForInstall(keys, query)).isFalse();
        }
    }

    @Test
    void aWebhookIsSignedInBase64OverItsBytes() {
        for (var vector : Vectors.of("webhook")) {
            var body = vector.required("body").asString().getBytes(UTF_8);
            var code = vector.required("value").asString();
            var keys = Vectors.keys(vector.required("secret").asString());

            assertThat(ShopSignatures.holdsForWebhook(keys, body, code)).isTrue();
            assertThat(ShopSignatures.holdsForWebhook(keys, (new String(body, UTF_8) + " ").getBytes(UTF_8), code))
                    .isFalse();
            assertThat(ShopSignatures.holdsForWebhook(keys, body, "e448bd98")).isFalse();
        }
    }

    @Test
    void webhooksMayStillComeUnderTheSecretBefore() {
        var vector = Vectors.of("webhook").getFirst();
        var rotating = new ShopKeys.Keys(true, "new", Optional.of("hush"), 90);

        assertThat(ShopSignatures.holdsForWebhook(
                        rotating,
                        vector.required("body").asString().getBytes(UTF_8),
                        vector.required("value").asString()))
                .isTrue();
    }
}
