package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.webhook.RetryPlan;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Clients and libraries that are not ours take the sandbox for a shop. */
class ShopifyClientsApiTest {
    private static final String PASSWORD = "sandbox";

    @TempDir
    Path folder;

    private StubApp app;
    private Shop shop;
    private Browser visitor;

    @BeforeEach
    void open() throws IOException {
        app = new StubApp();
        // the libraries look at the real time
        shop = Shop.open(GivenShop.options(app.url()), InstantSource.system(), RetryPlan.QUICK);
        visitor = new Browser(shop.url());
    }

    @AfterEach
    void close() {
        shop.close();
        app.close();
    }

    private ObjectNode told() {
        return Json.object()
                .put("url", shop.url())
                .put("clientId", GivenShop.CLIENT_ID)
                .put("clientSecret", GivenShop.CLIENT_SECRET)
                .put("token", GivenShop.TOKEN);
    }

    @Test
    void oldNodeClientsUpdateACustomer() throws Exception {
        keyTool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "1");
        keyTool("-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
        Node.run(
                "clients.mjs",
                told().put("keyStore", folder.resolve("keys.p12").toString())
                        .put("password", PASSWORD)
                        .put("certificate", folder.resolve("ca.pem").toString()));
        assertThat(shop.controls().customers().get(Seed.BOB).standing().tags()).contains("vip");
    }

    @Test
    void shopifysOwnLibrariesAcceptWhatTheShopSigns() throws Exception {
        var told = told();
        var proxied = told.putArray("proxied");
        visitor.get("/apps/esign/f/profile/");
        proxied.add(address(app.next()));
        visitor.loggedInAs(Seed.ZOE).get("/apps/esign/f/profile/?lang=de&tag=a&tag=%C3%A9+%2B&q=");
        proxied.add(address(app.next()));
        visitor.send("POST", "/apps/esign/f/profile/", "note=x", "Content-Type", "application/x-www-form-urlencoded");
        proxied.add(address(app.next()));

        var webhooks = told.putArray("webhooks");
        visitor.send("POST", "/faults/edit-customer", "{\"customer\":207119551,\"note\":\"hé\"}");
        webhooks.add(webhook(app.next()));
        visitor.send("POST", "/faults/webhook", "{\"topic\":\"shop/redact\"}");
        webhooks.add(webhook(app.next()));

        told.putArray("callbacks").add(callback());
        Node.run("oracles.mjs", told);
        assertThat(shop.controls().customers().get(Seed.BOB).text(Field.NOTE)).contains("by the library");
    }

    private static String address(Request request) {
        return "https://app.example" + request.target();
    }

    private static ObjectNode webhook(Request request) {
        var webhook = Json.object().put("body", request.text());
        var headers = webhook.putObject("headers");
        request.headers().values().forEach((name, values) -> headers.put(name, values.getFirst()));
        return webhook;
    }

    private String callback() throws IOException, InterruptedException {
        var form = "client_id=%s&state=s&redirect_uri=%s"
                .formatted(GivenShop.CLIENT_ID, URLEncoder.encode(GivenShop.CALLBACK, StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(shop.url() + "admin/oauth/install"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers().firstValue("Location").orElseThrow())
                    .getRawQuery();
        }
    }

    private void keyTool(String... words) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var store = Stream.of(
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                "shop");
        var command = Stream.of(Stream.of(tool), Stream.of(words), store)
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
