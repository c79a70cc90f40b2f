package dev.countersign.storefront.web;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.form;
import static dev.countersign.storefront.GivenShop.profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.record.CustomerRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the app proxy gets to see: pages with status 200 and their headers, JSON with statuses, and nothing unsigned. */
class ProxyPagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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

    @BeforeEach
    void theProfileForm() {
        server.forms().know(GivenShop.BOBS);
        server.forms().kept.clear();
        server.forms().put(ACCOUNT, DOMAIN, "profile", profile());
    }

    @Test
    void aSignedRequestGetsTheFormAsLiquid() throws Exception {
        for (var path : List.of("/f/profile", "/f/profile/")) {
            var page = get(path, BOB, "text/html");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("application/liquid");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store, private");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'self'");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page.body()).contains("action=\"/apps/sign/f/profile/\"").contains("value=\"Bob\"");
        }
    }

    @Test
    void nothingOfASignatureStandsInAnAnswer() throws Exception {
        var query = server.signed(BOB, "");
        var page = send("GET", "/f/profile/?" + query, "text/html", "", Map.of());

        assertThat(page.body())
                .doesNotContain(query.substring(query.indexOf("signature=") + 10))
                .doesNotContain("hush");
    }

    @Test
    void whatIsNotSignedIsAnsweredAlikeWhateverIsWrong() throws Exception {
        var good = server.signed(BOB, "");
        var answers = List.of(
                send("GET", "/f/profile/", "text/html", "", Map.of()),
                send(
                        "GET",
                        "/f/profile/?" + good.replaceFirst(".$", good.endsWith("0") ? "1" : "0"),
                        "text/html",
                        "",
                        Map.of()),
                send(
                        "GET",
                        "/f/profile/?" + good.replace(DOMAIN.name(), "unknown.myshopify.com"),
                        "text/html",
                        "",
                        Map.of()),
                send("GET", "/f/profile/?" + good.replace(BOB, "207119552"), "text/html", "", Map.of()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
        });
    }

    @Test
    void aParameterOfTheBodyIsNoParameterOfTheQuery() throws Exception {
        var answer = send("POST", "/f/profile/", "text/html", server.signed(BOB, ""), Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNotLoggedInComesBackAfterTheLogin() throws Exception {
        var page = get("/f/profile/", "", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/customer_authentication/login?return_to=%2Fapps%2Fsign%2Ff%2Fprofile%2F");
        assertThat(get("/f/profile/", "", "application/json").statusCode()).isEqualTo(401);
    }

    @Test
    void whatACustomerTypedIsNoLiquidAndNoHtml() throws Exception {
        var nasty = "{{ customer.email }}{% if 1 %}<script>alert(1)</script>\"'{{{";
        server.forms()
                .know(new CustomerRecord(
                        BOB, Map.of("first_name", nasty, "email", "b@c.example"), List.of(), "enabled"));
        var page = get("/f/profile/", BOB, "text/html");
        var again = post("/f/profile/", page.body(), Map.of("email", nasty, "note", "}}" + nasty));

        for (var body : List.of(page.body(), again.body())) {
            assertThat(withoutOurOwn(body))
                    .doesNotContain("{")
                    .doesNotContain("}")
                    .doesNotContain("<script>alert");
            assertThat(body).contains("&#123;&#123; customer.email &#125;&#125;");
        }
        assertThat(withoutOurOwn(again.body())).contains("There is something to mend");
    }

    @Test
    void whatAMerchantWordedIsNoLiquidAndNoHtmlEither() throws Exception {
        var nasty = "{{ shop.email }}{% assign x = 1 %}<script>alert(1)</script>";
        var anybody = new FormDefinition.Audience(List.of(), List.of());
        var fields = List.of(GivenShop.field("size", FieldType.TEXT, nasty, false, ""));
        server.forms()
                .put(
                        ACCOUNT,
                        DOMAIN,
                        "nasty",
                        new FormDefinition(
                                nasty, nasty, fields, FormDefinition.Mode.UPDATE, true, anybody, 3, Map.of(), null));

        for (var page : List.of(get("/f/nasty/", BOB, "text/html"), get("/", BOB, "text/html"))) {
            assertThat(withoutOurOwn(page.body()))
                    .contains("&#123;&#123; shop.email &#125;&#125;")
                    .doesNotContain("{")
                    .doesNotContain("}")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void noAnswerStandsInACacheOrTellsItsAddressElsewhere() throws Exception {
        for (var answer : List.of(
                get("/", BOB, "text/html"),
                get("/f/profile/", BOB, "text/html"),
                get("/f/profile/", BOB, "application/json"),
                get("/f/profile/", "", "text/html"),
                get("/f/nothing/", BOB, "text/html"),
                post("/f/profile/", "", Map.of("email", "nonsense")),
                send("GET", "/f/profile/", "text/html", "", Map.of()))) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store, private");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() throws Exception {
        for (var path : List.of("/", "/f/profile/")) {
            assertThat(get(path, BOB, "text/html").body())
                    .doesNotContain("src=")
                    .doesNotContain("<link")
                    .doesNotContain("@import")
                    .doesNotContain("//");
        }
    }

    @Test
    void anAddressInAHeaderIsCalledReportedAndNeverTakesThePlaceOfOurs() throws Exception {
        post("/f/profile/", get("/f/profile/", BOB, "text/html").body(), Map.of("phone", "12345"));

        assertThat(server.forms().kept).singleElement().satisfies(sent -> {
            assertThat(sent.clientIp()).isEqualTo("127.0.0.1");
            assertThat(sent.reportedIp()).isEqualTo("203.0.113.7");
        });
    }

    @Test
    void ourOwnStyleAndScriptAreNoLiquid() throws Exception {
        var page = get("/f/profile/", BOB, "text/html").body();

        assertThat(page)
                .contains(".countersign h1 {")
                .doesNotContain("{{")
                .doesNotContain("{%")
                .doesNotContain("}}");
    }

    @Test
    void aPostIsKeptAndToldWithAPage() throws Exception {
        var page = get("/f/profile/", BOB, "text/html");
        var answer = post("/f/profile/", page.body(), Map.of("phone", "+49 30 1234567", "customer_id", "1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Saved");
        assertThat(server.forms().kept).singleElement().satisfies(sent -> {
            assertThat(sent.customer()).isEqualTo(BOB);
            assertThat(sent.answers()).containsEntry("phone", "+49 30 1234567");
            assertThat(sent.reportedIp()).isEqualTo("203.0.113.7");
        });
        assertThat(post("/f/profile/", page.body(), Map.of()).body()).contains("it counts once");
        assertThat(get("/", BOB, "text/html").body()).contains("My details").contains("Sent by you");
    }

    @Test
    void aMultipartPostIsReadAsWell() throws Exception {
        var fields = fields(get("/f/profile/", BOB, "text/html").body());
        fields.put("note", "Grüße");
        var body = fields.entrySet().stream()
                .map(field -> "--xyz\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--xyz--\r\n"));
        var request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/shopify/proxy/f/profile/?" + server.signed(BOB, "")))
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(body));

        assertThat(HTTP.send(request.build(), BodyHandlers.ofString()).body()).contains("Saved");
        assertThat(server.forms().kept.getFirst().answers()).containsEntry("note", "Grüße");
    }

    @Test
    void programsGetStatuses() throws Exception {
        var page = get("/f/profile/", BOB, "text/html");
        var wrong = send(
                "POST",
                signedPath("/f/profile/"),
                "application/json",
                encoded(page.body(), Map.of("email", "x")),
                Map.of());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"errors\":{\"email\":[");
        assertThat(sendJson(page.body(), Map.of("form_token", "x")).statusCode())
                .isEqualTo(403);
        assertThat(sendJson(page.body(), Map.of()).statusCode()).isEqualTo(200);
        assertThat(sendJson(page.body(), Map.of()).statusCode()).isEqualTo(409);
        assertThat(get("/f/nothing/", BOB, "application/json").statusCode()).isEqualTo(404);
        assertThat(sendJson("", Map.of("note", "x".repeat(1024 * 1024))).statusCode())
                .isEqualTo(413);
        var foreign = send(
                "POST",
                signedPath("/f/profile/"),
                "application/json",
                encoded(page.body(), Map.of()),
                Map.of("Origin", "https://evil.example"));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void aFormMayBeAPageOfItsOwn() throws Exception {
        var anybody = new FormDefinition.Audience(List.of(), List.of());
        var theme = form(profile().fields(), FormDefinition.Mode.UPDATE, anybody, 3);
        server.forms()
                .put(
                        ACCOUNT,
                        DOMAIN,
                        "own",
                        new FormDefinition(
                                theme.title(), "", theme.fields(), theme.mode(), false, anybody, 3, Map.of(), null));

        var page = get("/f/own/", BOB, "text/html");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("sha256-");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
    }

    private HttpResponse<String> sendJson(String page, Map<String, String> changed)
            throws IOException, InterruptedException {
        return send("POST", signedPath("/f/profile/"), "application/json", encoded(page, changed), Map.of());
    }

    private static String withoutOurOwn(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<script>\\(function.*?</script>", "");
    }

    private HttpResponse<String> get(String path, String customer, String accept)
            throws IOException, InterruptedException {
        return send("GET", path + "?" + server.signed(customer, ""), accept, "", Map.of());
    }

    private HttpResponse<String> post(String path, String page, Map<String, String> changed)
            throws IOException, InterruptedException {
        return send("POST", signedPath(path), "text/html", encoded(page, changed), Map.of());
    }

    private static String signedPath(String path) {
        return path + "?" + server.signed(BOB, "");
    }

    private static String encoded(String page, Map<String, String> changed) {
        var fields = fields(page);
        fields.putAll(changed);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<>(Map.of("first_name", "Bob", "email", "bob@example.com"));
        Pattern.compile("name=\"(form_\\w+)\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(found -> fields.put(found.group(1), found.group(2).replace("&#61;", "=")));
        return fields;
    }

    private static HttpResponse<String> send(
            String method, String path, String accept, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/shopify/proxy" + path))
                .header("Accept", accept)
                .header("X-Forwarded-For", "203.0.113.7")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
