package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A newcomer's first steps in the sandbox shop: log in as Bob, change the profile, see the customer record changed. */
class SandboxShopTest {
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void whatBobChangesInTheShopStandsInHisRecord() throws Exception {
        var server = RunningServer.launch(RunningServer.freshFolder(), "--sandbox-shop", "--sandbox-shop-port", "0");
        try (var lines = server.inputReader()) {
            var shop = lines.lines()
                    .filter(line -> line.startsWith("Sandbox shop: "))
                    .map(line -> line.substring("Sandbox shop: ".length()).replaceFirst("/$", ""))
                    .findFirst()
                    .orElseThrow();
            get(shop + "/account/login/as/207119551?return_to=%2F");
            var form = get(shop + "/apps/esign/f/profile/");
            assertThat(form).contains("bob.norman@mail.example.com");

            var saved = post(shop, form, "+16136120799");

            assertThat(saved).contains("Saved");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(get(shop + "/inspector/customers.json"))
                            .contains("+16136120799")
                            .contains("Ring twice [esign "));
        } finally {
            server.destroy();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private String post(String shop, String form, String phone) throws IOException, InterruptedException {
        var fields = Map.of(
                "form_token", hidden(form, "form_token"),
                "form_base", hidden(form, "form_base"),
                "first_name", "Bob",
                "last_name", "Norman",
                "email", "bob.norman@mail.example.com",
                "phone", phone,
                "note", "Ring twice");
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(shop + "/apps/esign/f/profile/"))
                .header("Origin", shop)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String hidden(String form, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        assertThat(matcher.find()).as(form).isTrue();
        return matcher.group(1);
    }

    private String get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
                .body();
    }
}
