package dev.countersign.compat;

import static dev.countersign.compat.RunningShop.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers on one PostgreSQL behind one shop, whose customers reach either of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopNodesTest {
    private static final String SHOP = "/connectors/shopify/v1/shops/" + RunningShop.NAME;
    private static final String SUBMISSIONS = SHOP + "/submissions";
    private static final int MANY = 40;
    private static final String HELD = """
            {"title": "Held", "submit": {"mode": "approve"}, "fields": [
              {"name": "note", "type": "text", "label": "Note", "target": {"note": "append"}}]}""";

    private final EmbeddedPostgres postgres;
    private final RunningShop shop;
    private final List<RunningServer> nodes;
    private final Wire wire;

    ShopNodesTest() throws IOException {
        postgres = EmbeddedPostgres.start();
        shop = RunningShop.start();
        var database = postgres.getJdbcUrl("postgres", "postgres");
        var first = RunningServer.startBeside(shop, RunningServer.freshFolder(), "--database-url", database);
        var folder = TwoNodesTest.folderLikeThatOf(first);
        nodes = List.of(first, RunningServer.startBeside(shop, folder, "--database-url", database));
        wire = wire(first);
    }

    private static Wire wire(RunningServer node) {
        return Wire.of(node.quickstart(), Sdk.of(node.quickstart()));
    }

    @AfterAll
    void stop() throws IOException {
        try (postgres;
                shop) {
            nodes.forEach(RunningServer::close);
        }
    }

    @Test
    void onePageMakesOneSubmissionHoweverOftenAndWhereverItIsPosted() throws Exception {
        var form = shop.form(nodes.getFirst(), "profile", BOB);
        var answers = atOnce(MANY, number -> shop.submit(node(number), "profile", BOB, form, "Once"));

        assertThat(answers.stream().map(answer -> answer.path("submissionId").asText()))
                .allMatch(id -> !id.isEmpty())
                .containsOnly(answers.getFirst().path("submissionId").asText());
        assertThat(wire.get(SUBMISSIONS + "?customer=" + BOB).json().path("submissions"))
                .hasSize(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> shop.customers().contains("Once [esign "));
        assertThat(shop.customers()).containsOnlyOnce("Once [esign ");
    }

    @Test
    void togetherTheyKeepWithinWhatTheShopAllows() throws Exception {
        assertThat(wire.put(SHOP, "{\"apiStyle\":\"rest\"}").status()).isEqualTo(200);
        assertThat(wire.put(SHOP + "/forms/held", HELD).status()).isIn(200, 201);
        shop.turn("limits", "{\"calls\":100000,\"callsPerSecond\":5000}");
        var held = new ArrayList<String>();
        for (var customer : IntStream.range(0, MANY).mapToObj(shop::newCustomer).toList()) {
            held.add(held(node(held.size()), customer));
        }
        // three calls each: more than the bucket holds
        shop.turn("limits", "{\"calls\":100,\"callsPerSecond\":5}");
        for (var node : nodes) {
            shop.form(node, "held", BOB);
        }
        atOnce(
                MANY,
                number -> wire(node(number))
                        .post(SUBMISSIONS + "/" + held.get(number) + "/approve", "")
                        .json());

        await().atMost(Duration.ofSeconds(40)).until(() -> queued().isEmpty());
        assertThat(shop.customers().split("Together \\[esign ", -1)).hasSize(MANY + 1);
        assertThat(wire.get(SUBMISSIONS + "?form=held").json().findValuesAsText("tries"))
                .as("nothing was refused and tried again")
                .hasSize(MANY)
                .containsOnly("1");
    }

    private String held(RunningServer node, String customer) {
        var form = shop.form(node, "held", customer);
        return shop.submit(node, "held", customer, form, "Together")
                .path("submissionId")
                .asText();
    }

    private JsonNode queued() {
        return wire.get(SUBMISSIONS + "?status=queued").json().path("submissions");
    }

    private RunningServer node(int number) {
        return nodes.get(number % nodes.size());
    }

    private interface Act {
        JsonNode of(int number);
    }

    private static List<JsonNode> atOnce(int times, Act act) throws Exception {
        var acts = IntStream.range(0, times)
                .<Callable<JsonNode>>mapToObj(number -> () -> act.of(number))
                .toList();
        var answers = new ArrayList<JsonNode>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
