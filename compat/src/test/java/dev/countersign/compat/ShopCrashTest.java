package dev.countersign.compat;

import static dev.countersign.compat.RunningShop.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The power goes after the shop has changed a record and before the server knows it. */
class ShopCrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aNoteStandsOnceThoughTheServerDiedBetweenTheCallAndItsCommit() throws Exception {
        var data = RunningServer.freshFolder();
        try (var shop = RunningShop.start()) {
            String submission;
            try (var server = RunningServer.startBeside(shop, data)) {
                var form = shop.form(server, "profile", BOB);
                shop.turn("late-answers", "{\"calls\":1,\"milliseconds\":9000}");
                submission = shop.submit(server, "profile", BOB, form, "Ring twice")
                        .path("submissionId")
                        .asText();
                await().atMost(PATIENCE).until(() -> shop.customers().contains("Ring twice"));
                server.kill();
            }
            try (var server = RunningServer.startBeside(shop, data)) {
                var wire = Wire.of(server.quickstart(), Sdk.of(server.quickstart()));
                var address = "/connectors/shopify/v1/shops/" + RunningShop.NAME + "/submissions/" + submission;
                await().atMost(PATIENCE)
                        .until(() ->
                                wire.get(address).json().path("status").asText().equals("written"));
                assertThat(wire.get(address).json().path("attempts"))
                        .as("the first try was never told of")
                        .hasSize(1);
            }
            assertThat(shop.customers()).containsOnlyOnce("Ring twice").containsOnlyOnce("[esign " + submission + "]");
        }
    }
}
