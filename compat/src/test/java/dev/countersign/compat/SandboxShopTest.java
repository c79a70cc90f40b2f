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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
        try (var server = ShopServer.start()) {
            var shop = server.url();
            get(shop + "/account/login/as/207119551?return_to=%2F");
            var form = get(shop + "/apps/esign/f/profile/");
            assertThat(form).contains("bob.norman@mail.example.com");

            var saved = post(shop, form, "+16136120799", "bob.norman@mail.example.com");

            assertThat(saved).contains("Saved");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(get(shop + "/inspector/customers.json"))
                            .contains("+16136120799")
                            .contains("Ring twice [esign "));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(get(shop + "/inspector/calls.json?kind=webhook"))
                            .contains("customers/update")
                            .contains("\"200\"")
                            .doesNotContain("\"401\""));
        }
    }

    @Test
    void aNewEmailStandsInHisRecordWhenBobHasConfirmedIt() throws Exception {
        try (var server = ShopServer.start()) {
            var data = server.data();
            var shop = server.url();
            get(shop + "/account/login/as/207119551?return_to=%2F");
            var form = get(shop + "/apps/esign/f/profile/");
            assertThat(post(shop, form, "+16136120707", "bob@boots.example")).contains("open the link in the mail");

            var link = await().atMost(Duration.ofSeconds(20)).until(() -> linkIn(data), Optional::isPresent);
            assertThat(link.orElseThrow()).startsWith(shop + "/apps/esign/c/");
            var page = get(link.orElseThrow());
            assertThat(get(shop + "/inspector/customers.json")).doesNotContain("bob@boots.example");
            assertThat(send(posting(link.orElseThrow(), shop, Map.of("form_token", hidden(page, "form_token")))))
                    .contains("Confirmed");

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(get(shop + "/inspector/customers.json")).contains("bob@boots.example"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(mails(data)).anyMatch(mail -> mail.contains("To: bob.norman@mail.example.com")));
        }
    }

    private static Optional<String> linkIn(Path data) throws IOException {
        return mails(data).stream()
                .flatMap(mail -> Pattern.compile("http://localhost\\S+/c/[A-Za-z0-9_-]+/")
                        .matcher(mail)
                        .results())
                .map(MatchResult::group)
                .findFirst();
    }

    private static List<String> mails(Path data) throws IOException {
        var outbox = data.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (var files = Files.list(outbox)) {
            var mails = new ArrayList<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".eml")).toList()) {
                mails.add(Files.readString(file));
            }
            return mails;
        }
    }

    private String post(String shop, String form, String phone, String email) throws IOException, InterruptedException {
        var fields = Map.of(
                "form_token",
                hidden(form, "form_token"),
                "form_base",
                hidden(form, "form_base"),
                "first_name",
                "Bob",
                "last_name",
                "Norman",
                "email",
                email,
                "phone",
                phone,
                "note",
                "Ring twice");
        return send(posting(shop + "/apps/esign/f/profile/", shop, fields));
    }

    private static HttpRequest.Builder posting(String url, String shop, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Origin", shop)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
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
