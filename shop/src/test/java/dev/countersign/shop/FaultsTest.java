package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be made to go wrong, does. */
class FaultsTest extends GivenShop {
    private static final String BOB = "/admin/api/2026-10/customers/207119551.json";
    private static final String NOTE = "{\"customer\":{\"note\":\"x\"}}";

    @ParameterizedTest
    @ValueSource(ints = {402, 403, 404, 423, 430, 500, 503, 504, 540})
    void callsFailWithAnyStatusAsOftenAsToldTo(int status) {
        turn("fail", "{\"status\":%d,\"calls\":2}".formatted(status));
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(status);
        assertThat(admin("PUT", BOB, NOTE).statusCode()).isEqualTo(status);
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
        assertThat(customer(Seed.BOB).text(Field.NOTE)).isEmpty();
    }

    @Test
    void onlyWritesMayFail() {
        turn("fail", "{\"status\":503,\"on\":\"writes\"}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
        assertThat(admin("PUT", BOB, NOTE).statusCode()).isEqualTo(503);
        turn("fail", "{\"status\":503,\"on\":\"writes\"}");
        var graphQl = "/admin/api/2026-10/graphql.json";
        assertThat(admin("POST", graphQl, "{\"query\":\"{ shop { name } }\"}").statusCode())
                .isEqualTo(200);
        assertThat(admin(
                                "POST",
                                graphQl,
                                "{\"query\":\"mutation M { tagsAdd(id: \\\"gid://shopify/Customer/1\\\", tags: []) { node { id } } }\"}")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void theBucketMaySeemFull() {
        turn("throttle", "{\"calls\":1}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(429);
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerMayBeLostAfterTheWriteIsMade() {
        turn("lose-answers", "{\"calls\":1}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> admin("PUT", BOB, NOTE)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(customer(Seed.BOB).text(Field.NOTE)).contains("x");
        assertThat(admin("PUT", BOB, NOTE).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerMayComeLongAfterTheWriteIsMade() {
        turn("late-answers", "{\"calls\":1,\"milliseconds\":2000}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
        var answer = CompletableFuture.supplyAsync(() -> admin("PUT", BOB, NOTE));
        await().until(() -> customer(Seed.BOB).text(Field.NOTE).isPresent());
        assertThat(answer).isNotDone();
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void answersMayBeSlow() {
        turn("latency", "{\"milliseconds\":300}");
        var began = System.nanoTime();
        admin("GET", BOB, "");
        assertThat(System.nanoTime() - began).isGreaterThan(300_000_000L);
    }

    @Test
    void theShopMayBeLocked() {
        turn("lock", "{\"locked\":true}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(423);
        turn("lock", "{\"locked\":false}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
    }

    @Test
    void protectedDataMayBeMissingOrRefused() {
        turn("protected-data", "{\"access\":\"without-fields\"}");
        assertThat(json(admin("GET", BOB, "")).required("customer").has("email"))
                .isFalse();
        turn("protected-data", "{\"access\":\"refused\"}");
        var refused = admin("GET", BOB, "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("not approved to access REST endpoints with protected customer data");
        assertThat(admin("GET", "/admin/shop.json", "").statusCode()).isEqualTo(200);
    }

    @Test
    void scopesMayBeTooFew() {
        turn("scopes", "{\"scopes\":\"read_customers\"}");
        assertThat(admin("GET", BOB, "").statusCode()).isEqualTo(200);
        var refused = admin("PUT", BOB, NOTE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("write_customers scope");
    }

    @Test
    void somebodyElseMayEditTheRecord() {
        turn("edit-customer", "{\"customer\":207119551,\"phone\":\"+4930123456\",\"tags\":\"a, b\"}");
        assertThat(customer(Seed.BOB).text(Field.PHONE)).contains("+4930123456");
        assertThat(customer(Seed.BOB).standing().tags()).containsExactly("a", "b");
    }

    @Test
    void everythingGoesBackToTheFirstDay() {
        turn("lock", "{\"locked\":true}");
        turn("edit-customer", "{\"customer\":207119551,\"note\":\"x\"}");
        turn("skew-clock", "{\"seconds\":60}");
        turn("revoke-token", "{}");
        var state = json(turn("reset", "{}"));
        assertThat(state.required("locked").asBoolean()).isFalse();
        assertThat(state.required("clockSkewSeconds").asInt()).isZero();
        assertThat(json(admin("GET", BOB, "")).at("/customer/note").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fail | {\"status\":200} | 400 | between 400 and 799",
                "fail | {\"status\":500,\"on\":\"sundays\"} | 400 | must be one of any, reads, writes",
                "latency | {\"milliseconds\":\"soon\"} | 400 | must be a whole number; received",
                "merge | {\"keep\":1,\"remove\":1} | 400 | must be two customers",
                "delete-customer | {\"customer\":1} | 404 | There is no customer 1.",
                "edit-customer | {\"customer\":207119551,\"phone\":\"1\"} | 422 | is invalid",
                "move-proxy | {\"path\":\"pages/x\"} | 400 | The prefix must be one of",
                "webhook | {\"topic\":\"customers/update\"} | 400 | follows from what happens",
                "nonsense | {} | 404 | There is no switch"
            })
    void aSwitchSaysWhatItDoesNotUnderstand(String name, String told, int status, String text) {
        var answer = turn(name, told);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void otherSitesDoNotTouchTheSwitches() {
        var answer = visitor.send(
                "POST",
                "/faults/lock",
                "locked=true",
                "Origin",
                "https://evil.example",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(controls().faults().standing().isLocked()).isFalse();
    }
}
