package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.admin.Hmac;
import dev.countersign.shop.http.Query;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the app gets its tokens, and how it loses them. */
class OAuthTest extends GivenShop {
    private HttpResponse<String> ask(String form) {
        return visitor.send(
                "POST",
                "/admin/oauth/access_token",
                "client_id=" + CLIENT_ID + "&client_secret=" + CLIENT_SECRET + "&" + form,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private boolean isGood(String token) {
        return visitor.get("/admin/shop.json", "X-Shopify-Access-Token", token).statusCode() == 200;
    }

    private static String token(JsonNode json) {
        return json.required("access_token").asString();
    }

    @Test
    void idAndSecretGiveATokenForADay() {
        var granted = json(ask("grant_type=client_credentials"));
        assertThat(granted.required("expires_in").asInt()).isEqualTo(86399);
        assertThat(granted.required("scope").asString()).contains("write_customers");
        assertThat(isGood(token(granted))).isTrue();
        clock.tick(Duration.ofDays(1));
        assertThat(isGood(token(granted))).isFalse();
        assertThat(isGood(TOKEN)).isTrue();
    }

    @Test
    void theBodyMayBeJson() {
        var answer = visitor.send(
                "POST",
                "/admin/oauth/access_token",
                "{\"client_id\":\"%s\",\"client_secret\":\"%s\",\"grant_type\":\"client_credentials\"}"
                        .formatted(CLIENT_ID, CLIENT_SECRET),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSecretGivesNothing() {
        var answer = visitor.send(
                "POST",
                "/admin/oauth/access_token",
                "client_id=" + CLIENT_ID + "&client_secret=wrong&grant_type=client_credentials",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("application_cannot_be_found");
    }

    @Test
    void theMerchantsConsentGivesACodeThatIsGoodOnce() throws Exception {
        var asked = "client_id=%s&scope=write_customers&redirect_uri=%s&state=a%%26b"
                .formatted(CLIENT_ID, URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8));
        assertThat(visitor.get("/admin/oauth/authorize?" + asked).body())
                .contains("Install app")
                .contains("write_customers");
        var location =
                URI.create(installed(asked).headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(CALLBACK + "?");
        var callback = Query.parse(location.getRawQuery());
        assertThat(callback.first("state")).contains("a&b");
        assertThat(callback.first("hmac")).contains(Hmac.of(callback.without("hmac"), CLIENT_SECRET));

        var code = callback.first("code").orElseThrow();
        var granted = json(ask("code=" + code));
        assertThat(granted.has("expires_in")).isFalse();
        assertThat(isGood(token(granted))).isTrue();
        assertThat(ask("code=" + code).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> installed(String form) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(shop.url() + "admin/oauth/install"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void nobodyIsLedToAnAddressThatIsNotRegistered() {
        var answer = visitor.get(
                "/admin/oauth/authorize?client_id=" + CLIENT_ID + "&redirect_uri=https%3A%2F%2Fevil.example%2F");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void expiringTokensAreRefreshedAndTheOldRefreshTokenLivesUntilTheNewOneIsUsed() throws Exception {
        var form = "client_id=" + CLIENT_ID + "&redirect_uri=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8);
        var location =
                URI.create(installed(form).headers().firstValue("Location").orElseThrow());
        var code = Query.parse(location.getRawQuery()).first("code").orElseThrow();
        var first = json(ask("code=" + code + "&expiring=1"));
        assertThat(first.required("expires_in").asInt()).isEqualTo(3600);
        var old = first.required("refresh_token").asString();
        var second = json(ask("grant_type=refresh_token&refresh_token=" + old));
        assertThat(ask("grant_type=refresh_token&refresh_token=" + old).statusCode())
                .isEqualTo(200);
        ask("grant_type=refresh_token&refresh_token="
                + second.required("refresh_token").asString());
        assertThat(ask("grant_type=refresh_token&refresh_token=" + old).statusCode())
                .isEqualTo(400);
    }

    @Test
    void revokedTokensAreDeadAndNewOnesCanBeHad() {
        turn("revoke-token", "{}");
        assertThat(isGood(TOKEN)).isFalse();
        assertThat(isGood(token(json(ask("grant_type=client_credentials"))))).isTrue();
        turn("install", "{}");
        assertThat(isGood(TOKEN)).isTrue();
    }

    @Test
    void anAppThatIsNotInstalledGetsNothing() {
        turn("uninstall", "{}");
        assertThat(isGood(TOKEN)).isFalse();
        assertThat(ask("grant_type=client_credentials").body()).contains("app_not_installed");
    }

    @Test
    void noSecretStandsInTheJournal() {
        var token = token(json(ask("grant_type=client_credentials")));
        visitor.get("/admin/shop.json", "X-Shopify-Access-Token", token);
        assertThat(visitor.get("/inspector/calls.json").body())
                .contains("/admin/oauth/access_token")
                .doesNotContain(token)
                .doesNotContain("client_secret=" + CLIENT_SECRET + "&");
    }
}
