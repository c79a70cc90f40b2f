package dev.countersign.storefront.http;

import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.SandboxShop;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopAccess;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.Pace;
import dev.countersign.storefront.record.RecordMoved;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to a shop to change a customer, in both languages, and how its refusals are read. */
class AdminWriterTest {
    private static final Shop REST = GivenShop.shop(ShopAccess.TOKEN, AdminStyle.REST);
    private static final Shop GRAPHQL = GivenShop.shop(ShopAccess.TOKEN, AdminStyle.GRAPHQL);
    private static final Target SIZE = new Target(Target.Kind.METAFIELD, "size", "boots", "number_integer");
    private static final CustomerRecord SEEN = new CustomerRecord(
            BOB,
            Map.of("metafields.boots.size", "44"),
            List.of("Léon"),
            "enabled",
            Map.of("default_address", "7", "metafields.boots.size", "9"));
    private static final CustomerRecord BARE = new CustomerRecord(BOB, Map.of(), List.of(), "enabled");

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Pace.Bucket> told = new ArrayList<>();
    private boolean renews;
    private HttpServer server;
    private AdminWriter writer;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var answer = answers.isEmpty() ? new Answer(200, "{}", Map.of("X-Request-Id", "r1")) : answers.poll();
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            var bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var http = new AdminHttp(new AdminAddresses(Optional.of(new SandboxShop(DOMAIN, origin))));
        var calls = new AdminCalls(http, new Tokens(), (_, bucket) -> told.add(bucket));
        writer = new AdminWriter(new GraphqlWriter(calls), new RestWriter(calls, () -> T0));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void restSendsOnlyWhatChanges() {
        assertThat(writer.change(REST, SEEN, Map.of("phone", ""))).isEqualTo("r1");
        writer.addTags(REST, SEEN, List.of("vip"));
        writer.setMetafields(REST, SEEN, Map.of(SIZE, "45"));
        writer.setMetafields(REST, BARE, Map.of(SIZE, "45"));
        writer.setMetafields(REST, SEEN, Map.of(SIZE, ""));
        writer.changeAddress(REST, SEEN, Map.of("city", "Hull"));
        writer.changeAddress(REST, BARE, Map.of("city", "Hull"));
        writer.consent(REST, SEEN, "email");

        assertThat(asked.get(0)).startsWith("PUT /admin/api/2026-10/customers/207119551.json");
        assertThat(asked.get(0)).contains("\"phone\":null", "\"id\":207119551").doesNotContain("first_name");
        assertThat(asked.get(1)).contains("\"tags\":\"Léon, vip\"");
        assertThat(asked.get(2)).startsWith("PUT ").contains("/metafields/9.json", "\"value\":\"45\"");
        assertThat(asked.get(3)).startsWith("POST ").contains("/metafields.json");
        assertThat(asked.get(4)).startsWith("DELETE ").contains("/metafields/9.json");
        assertThat(asked.get(5)).startsWith("PUT ").contains("/addresses/7.json", "{\"address\":{\"city\":\"Hull\"}}");
        assertThat(asked.get(6)).startsWith("POST ").contains("/addresses.json");
        assertThat(asked.get(7)).contains("email_marketing_consent", "\"state\":\"subscribed\"", "2026-11-25");
    }

    @Test
    void graphqlUsesTheMutationThatLosesNothing() {
        writer.change(GRAPHQL, SEEN, Map.of("first_name", "Robert"));
        writer.addTags(GRAPHQL, SEEN, List.of("vip"));
        writer.setMetafields(GRAPHQL, SEEN, Map.of(SIZE, "45"));
        writer.setMetafields(GRAPHQL, BARE, Map.of(SIZE, "45"));
        writer.setMetafields(GRAPHQL, SEEN, Map.of(SIZE, ""));
        writer.changeAddress(GRAPHQL, SEEN, Map.of("country", "Canada"));
        writer.changeAddress(GRAPHQL, BARE, Map.of("city", "Hull"));
        writer.consent(GRAPHQL, SEEN, "sms");

        assertThat(asked.get(0))
                .contains("customerUpdate", "\"firstName\":\"Robert\"", "gid://shopify/Customer/207119551");
        assertThat(asked.get(1)).contains("tagsAdd", "[\"vip\"]");
        assertThat(asked.get(2)).contains("metafieldsSet", "\"compareDigest\":\"9\"");
        assertThat(asked.get(3)).contains("\"compareDigest\":null");
        assertThat(asked.get(4)).contains("metafieldsDelete");
        assertThat(asked.get(5)).contains("customerAddressUpdate", "\"countryCode\":\"CA\"");
        assertThat(asked.get(6)).contains("customerAddressCreate");
        assertThat(asked.get(7)).contains("customerSmsMarketingConsentUpdate", "SUBSCRIBED");
    }

    @Test
    void eachShapeOfARefusalIsRead() {
        assertThat(fields(422, "{\"errors\":{\"email\":[\"has already been taken\"]}}"))
                .containsEntry("email", List.of("has already been taken"));
        assertThat(fields(404, "{\"errors\":\"Not Found\"}")).containsEntry("base", List.of("Not Found"));
        assertThat(fields(400, "{\"error\":\"bad\"}")).containsEntry("base", List.of("bad"));
        assertThat(fields(400, "{\"errors\":[\"bad\",\"worse\"]}")).containsEntry("base", List.of("bad", "worse"));
        assertThat(fields(502, "<html>")).isEmpty();
    }

    private Map<String, List<String>> fields(int status, String body) {
        answers.add(new Answer(status, body, Map.of()));
        var failure = failure(REST);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.getMessage()).doesNotContain("taken");
        return failure.hints().fields();
    }

    @Test
    void userErrorsAreARefusalAndAStaleDigestIsAMove() {
        answers.add(new Answer(
                200,
                "{\"data\":{\"customerUpdate\":{\"userErrors\":[{\"field\":[\"input\",\"firstName\"],\"message\":\"long\"}]}}}",
                Map.of()));
        var failure = failure(GRAPHQL);
        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.hints().fields()).containsEntry("first_name", List.of("long"));

        answers.add(new Answer(
                200,
                "{\"data\":{\"metafieldsSet\":{\"userErrors\":[{\"field\":[\"metafields\",\"0\"],\"code\":\"STALE_OBJECT\"}]}}}",
                Map.of()));
        assertThatThrownBy(() -> writer.setMetafields(GRAPHQL, SEEN, Map.of(SIZE, "45")))
                .isInstanceOf(RecordMoved.class);
    }

    @Test
    void aPartThatIsGoneIsAMoveAndNoLostCustomer() {
        answers.add(new Answer(404, "{\"errors\":\"Not Found\"}", Map.of()));
        assertThatThrownBy(() -> writer.setMetafields(REST, SEEN, Map.of(SIZE, "45")))
                .isInstanceOf(RecordMoved.class);
        answers.add(new Answer(404, "{\"errors\":\"Not Found\"}", Map.of()));
        assertThatThrownBy(() -> writer.changeAddress(REST, SEEN, Map.of("city", "Hull")))
                .isInstanceOf(RecordMoved.class);
    }

    @Test
    void theTimeToWaitIsReadWithDecimalsOrFromTheCost() {
        answers.add(new Answer(429, "{\"errors\":\"Exceeded 2 calls\"}", Map.of("Retry-After", "2.5")));
        assertThat(failure(REST).hints().pause()).hasValue(Duration.ofMillis(2_500));

        answers.add(new Answer(200, """
                {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
                 "extensions":{"cost":{"requestedQueryCost":110,
                   "throttleStatus":{"maximumAvailable":2000,"currentlyAvailable":10,"restoreRate":50}}}}""", Map.of()));
        var throttled = failure(GRAPHQL);
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.hints().pause()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void whatAShopSaysOfItsBucketIsHeard() {
        answers.add(new Answer(200, "{}", Map.of("X-Shopify-Shop-Api-Call-Limit", "1/400")));
        writer.change(REST, SEEN, Map.of("note", ""));
        answers.add(new Answer(429, "{}", Map.of("X-Shopify-Shop-Api-Call-Limit", "40/40")));
        failure(REST);
        answers.add(new Answer(200, """
                {"data":{},"extensions":{"cost":{"throttleStatus":
                  {"maximumAvailable":20000.0,"currentlyAvailable":19990,"restoreRate":1000.0}}}}""", Map.of()));
        writer.change(GRAPHQL, SEEN, Map.of("note", ""));
        answers.add(new Answer(200, "{}", Map.of("X-Shopify-Shop-Api-Call-Limit", "1/0")));
        writer.change(REST, SEEN, Map.of("note", ""));

        assertThat(told)
                .containsExactly(new Pace.Bucket(400, 20), new Pace.Bucket(40, 2), new Pace.Bucket(20_000, 1_000));
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        answers.add(new Answer(401, "{}", Map.of()));
        assertThat(failure(REST).status()).isEqualTo(401);
        assertThat(asked).hasSize(1);

        renews = true;
        answers.add(new Answer(401, "{}", Map.of()));
        answers.add(new Answer(401, "{}", Map.of()));
        assertThat(failure(REST).status()).isEqualTo(401);
        assertThat(asked).hasSize(3);
        answers.add(new Answer(401, "{}", Map.of()));
        assertThat(writer.change(REST, SEEN, Map.of("note", ""))).isEqualTo("r1");
        assertThat(asked.getLast()).contains(" fresh ");
    }

    private AdminFailed failure(Shop shop) {
        return Objects.requireNonNull(catchThrowableOfType(
                AdminFailed.class, () -> writer.change(shop, SEEN, Map.of("first_name", "Robert"))));
    }

    private final class Tokens implements AccessTokens {
        @Override
        public ShopCredentials exchange(Shop shop, String code) {
            return ShopCredentials.NONE;
        }

        @Override
        public ShopCredentials current(Shop shop) {
            return ShopCredentials.token("old");
        }

        @Override
        public Optional<ShopCredentials> renewed(Shop shop, ShopCredentials refused) {
            return renews ? Optional.of(ShopCredentials.token("fresh")) : Optional.empty();
        }
    }
}
