package dev.countersign.storefront.http;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.kernel.OutgoingGuard;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.SandboxShop;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopAccess;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.ShopTrial.Finding;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.store.ShopsFor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to a shop that answers as told: tokens, customers in both languages, and what a trial finds. */
class ShopCallsTest {
    private static final String SCOPES = """
            {"access_scopes": [{"handle": "read_customers"}, {"handle": "write_customers"}]}""";
    private static final String CUSTOMER = """
            {"id": 207119551, "first_name": "Bob", "phone": null, "tags": "Léon, Noël", "state": "enabled",
             "email": "bob@example.com", "default_address": {"city": "Ottawa"}}""";

    @TempDir
    Path folder;

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Database database;
    private Instant now = T0;

    private record Answer(int status, String body, Map<String, String> headers) {}

    @BeforeEach
    void open() throws IOException {
        database = TestDatabases.sqlite(folder);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            var answer = answers.getOrDefault(path, new Answer(404, "{\"errors\":\"Not Found\"}", Map.of()));
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            var bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        database.close();
    }

    @Test
    void afterAnUninstallationNobodyIsCalledWithoutAToken() {
        var calls = calls(ShopAccess.TOKEN);
        ShopsFor.database(database, () -> now).wipe(ACCOUNT, DOMAIN, now);

        assertThatThrownBy(() -> calls.get(shop(ShopAccess.TOKEN, AdminStyle.REST), "/a"))
                .isInstanceOfSatisfying(
                        AdminFailed.class, failed -> assertThat(failed.status()).isEqualTo(401));
        assertThat(asked).isEmpty();
    }

    @Test
    void aCustomerIsReadInRest() {
        answer("/admin/api/2026-10/customers/207119551.json", 200, "{\"customer\": " + CUSTOMER + "}");
        answer("/admin/api/2026-10/customers/207119551/metafields.json", 200, """
                {"metafields": [{"namespace": "boots", "key": "size", "value": "44"}]}""");

        var bob = new AdminCustomers(calls(ShopAccess.TOKEN))
                .find(shop(ShopAccess.TOKEN, AdminStyle.REST), BOB)
                .orElseThrow();
        new AdminCustomers(calls(ShopAccess.TOKEN)).findWithoutMetafields(shop(ShopAccess.TOKEN, AdminStyle.REST), BOB);

        assertThat(asked).hasSize(3);
        assertThat(bob.value("first_name")).isEqualTo("Bob");
        assertThat(bob.value("phone")).isEmpty();
        assertThat(bob.value("default_address.city")).isEqualTo("Ottawa");
        assertThat(bob.value("metafields.boots.size")).isEqualTo("44");
        assertThat(bob.tags()).containsExactly("Léon", "Noël");
        assertThat(asked.getFirst()).contains(" shpat_1 ");
    }

    @Test
    void aCustomerIsReadInGraphql() {
        answer("/admin/api/2026-10/graphql.json", 200, """
                {"data": {"customer": {"id": "gid://shopify/Customer/207119551", "firstName": "Bob", "tags": ["Noël"],
                  "state": "ENABLED", "defaultAddress": {"city": "Ottawa"},
                  "metafields": {"nodes": [{"namespace": "boots", "key": "size", "value": "44"}]}}}}""");

        var bob = new AdminCustomers(calls(ShopAccess.TOKEN))
                .find(shop(ShopAccess.TOKEN, AdminStyle.GRAPHQL), BOB)
                .orElseThrow();

        new AdminCustomers(calls(ShopAccess.TOKEN))
                .findWithoutMetafields(shop(ShopAccess.TOKEN, AdminStyle.GRAPHQL), BOB);

        assertThat(asked.getFirst()).contains("smsMarketingConsent { marketingState } metafields(first: 100)");
        assertThat(asked.getLast()).contains("smsMarketingConsent { marketingState } } }");
        assertThat(bob.value("first_name")).isEqualTo("Bob");
        assertThat(bob.value("default_address.city")).isEqualTo("Ottawa");
        assertThat(bob.value("metafields.boots.size")).isEqualTo("44");
        assertThat(bob.state()).isEqualTo("enabled");
    }

    @Test
    void aCustomerWhoIsGoneIsNobodyAndAFailureIsAFailure() {
        var customers = new AdminCustomers(calls(ShopAccess.TOKEN));
        assertThat(customers.find(shop(ShopAccess.TOKEN, AdminStyle.REST), BOB)).isEmpty();

        answer("/admin/api/2026-10/graphql.json", 200, """
                {"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}]}""");
        assertThatThrownBy(() -> customers.find(shop(ShopAccess.TOKEN, AdminStyle.GRAPHQL), BOB))
                .isInstanceOfSatisfying(
                        AdminFailed.class, e -> assertThat(e.status()).isEqualTo(429));
    }

    @Test
    void noRedirectIsFollowed() {
        answers.put(
                "/admin/api/2026-10/customers/207119551.json",
                new Answer(302, "", Map.of("Location", "/admin/elsewhere")));

        assertThatThrownBy(() ->
                        new AdminCustomers(calls(ShopAccess.TOKEN)).find(shop(ShopAccess.TOKEN, AdminStyle.REST), BOB))
                .isInstanceOf(AdminFailed.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aTokenIsAskedForOnceAndAgainBeforeItEnds() {
        answer("/admin/oauth/access_token", 200, "{\"access_token\": \"day\", \"expires_in\": 86399}");
        var calls = calls(ShopAccess.CLIENT_CREDENTIALS);
        var shop = shop(ShopAccess.CLIENT_CREDENTIALS, AdminStyle.REST);

        calls.get(shop, "/a");
        calls.get(shop, "/b");
        assertThat(asked)
                .filteredOn(line -> line.contains("/oauth/access_token"))
                .singleElement()
                .asString()
                .contains("\"grant_type\":\"client_credentials\"")
                .contains("\"client_secret\":\"hush\"");
        assertThat(asked.getLast()).contains("/b day ");

        now = T0.plusSeconds(86_399 - 60);
        calls.get(shop, "/c");
        assertThat(asked)
                .filteredOn(line -> line.contains("/oauth/access_token"))
                .hasSize(2);
    }

    @Test
    void anInstalledAppRenewsItsTokenWithTheLatestItWasGiven() {
        var calls = calls(ShopAccess.OAUTH);
        var shop = shop(ShopAccess.OAUTH, AdminStyle.REST);
        assertThatThrownBy(() -> calls.get(shop, "/a")).hasMessageContaining("not been installed");

        ShopsFor.database(database, () -> now)
                .keep(
                        ACCOUNT,
                        DOMAIN,
                        _ -> new ShopCredentials("hour-1", T0.plusSeconds(3_600), "refresh-1", null, null));
        calls.get(shop, "/a");
        assertThat(asked.getLast()).contains("/a hour-1 ");

        answer("/admin/oauth/access_token", 200, granted("hour-2", "refresh-2"));
        now = T0.plusSeconds(3_600);
        calls.get(shop, "/b");
        assertThat(asked.getLast()).contains("/b hour-2 ");

        answer("/admin/oauth/access_token", 200, granted("hour-3", "refresh-3"));
        now = T0.plusSeconds(7_200);
        calls.get(shop, "/c");
        assertThat(asked.getLast()).contains("/c hour-3 ");
        assertThat(asked)
                .filteredOn(line -> line.contains("/oauth/access_token"))
                .extracting(line -> line.replaceFirst(".*\"refresh_token\":\"([^\"]*)\".*", "$1"))
                .containsExactly("refresh-1", "refresh-2");
    }

    private static String granted(String token, String refresh) {
        return "{\"access_token\": \"%s\", \"expires_in\": 3600, \"refresh_token\": \"%s\"}".formatted(token, refresh);
    }

    @Test
    void anOldPrivateAppComesWithKeyAndPassword() {
        calls(ShopAccess.BASIC).get(shop(ShopAccess.BASIC, AdminStyle.REST), "/a");

        assertThat(asked.getFirst()).contains("Basic a2V5OnB3");
    }

    @Test
    void aTrialOfAGoodShopFindsNothingMissing() {
        answer("/admin/oauth/access_scopes.json", 200, SCOPES);
        answers.put(
                "/admin/api/2026-10/customers.json?limit=1",
                new Answer(200, "{\"customers\": [" + CUSTOMER + "]}", Map.of("X-Shopify-API-Version", "2026-10")));

        assertThat(trial())
                .allMatch(Finding::isWell)
                .extracting(Finding::check)
                .containsExactly("token", "scopes", "version", "protectedData", "customer");
    }

    @Test
    void aTrialSaysInWordsWhatIsMissing() {
        assertThat(wrongs()).containsExactly("token");
        answer("/admin/oauth/access_scopes.json", 401, "{}");
        assertThat(trial().getFirst().text()).contains("revoked");

        answer("/admin/oauth/access_scopes.json", 200, "{\"access_scopes\": [{\"handle\": \"read_customers\"}]}");
        answers.put(
                "/admin/api/2026-10/customers.json?limit=1",
                new Answer(200, "{\"customers\": [{\"id\": 1}]}", Map.of("X-Shopify-API-Version", "2026-01")));
        assertThat(wrongs()).containsExactly("scopes", "version", "protectedData");
        assertThat(trial()).anySatisfy(finding -> assertThat(finding.text()).contains("write_customers"));

        answer("/admin/api/2026-10/customers.json?limit=1", 403, "{}");
        assertThat(wrongs()).contains("customer");
    }

    @Test
    void nothingButTheShopIsEverCalled() {
        var addresses = new AdminAddresses(Optional.empty());
        assertThat(addresses.of(DOMAIN, "/admin/shop.json"))
                .hasToString("https://bobs-boots.myshopify.com/admin/shop.json");

        var guard = new OutgoingGuard(host -> host.endsWith(".myshopify.com"), Set.of());
        for (var address : List.of(
                "http://a.myshopify.com/",
                "https://a.myshopify.com:8443/",
                "https://user@a.myshopify.com/",
                "https://evil.example/",
                "https://169.254.169.254/",
                "file:///etc/passwd",
                "https://a.myshopify.com/#x")) {
            assertThatThrownBy(() -> guard.allowed(URI.create(address)))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> wrongs() {
        return trial().stream()
                .filter(finding -> !finding.isWell())
                .map(Finding::check)
                .toList();
    }

    private List<Finding> trial() {
        return new AdminTrial(calls(ShopAccess.TOKEN)).run(shop(ShopAccess.TOKEN, AdminStyle.REST));
    }

    private AdminCalls calls(ShopAccess access) {
        var shops = ShopsFor.database(database, () -> now);
        if (shops.find(ACCOUNT, DOMAIN).isEmpty()) {
            shops.add(
                    shop(access, AdminStyle.REST),
                    "hush",
                    switch (access) {
                        case TOKEN -> ShopCredentials.token("shpat_1");
                        case BASIC -> ShopCredentials.basic("key", "pw");
                        case OAUTH, CLIENT_CREDENTIALS -> ShopCredentials.NONE;
                    });
        }
        var origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var http = new AdminHttp(new AdminAddresses(Optional.of(new SandboxShop(DOMAIN, origin))));
        return new AdminCalls(http, new HttpAccessTokens(http, shops, () -> now), (_, _) -> {});
    }

    private static Shop shop(ShopAccess access, AdminStyle style) {
        return GivenShop.shop(access, style);
    }

    private void answer(String path, int status, String body) {
        answers.put(path, new Answer(status, body, Map.of()));
    }
}
