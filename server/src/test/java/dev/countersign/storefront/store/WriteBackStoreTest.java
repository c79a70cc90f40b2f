package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Database;
import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.ShopAccess;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.FakeAdmin;
import dev.countersign.storefront.record.Pace;
import dev.countersign.storefront.record.WriteBack.Choice;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.record.WriteBacks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers submit on its way to a shop that fails in every way, on every database. */
abstract class WriteBackStoreTest {
    @TempDir
    Path folder;

    private GivenOutbox outbox;
    private FakeAdmin admin;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        outbox = GivenOutbox.on(open());
        admin = outbox.admin;
    }

    @AfterEach
    void closeDatabase() {
        outbox.database.close();
    }

    @Test
    void aChangeIsWrittenReadBackAndLogged() {
        var id = outbox.submit(Map.of("first_name", "Robert", "size", "45", "vip", "true", "city", "Hull"));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.writes)
                .containsExactly("change {first_name=Robert}", "tags [vip]", "metafields [45]", "address {city=Hull}");
        assertThat(admin.tags(BOB)).containsExactly("Léon", "Noël", "vip");
        assertThat(outbox.row(id).progress().theirs()).containsEntry("first_name", "Robert");
        assertThat(outbox.rows.attempts(ACCOUNT, id)).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(200);
            assertThat(attempt.requestId()).isEqualTo("request-4");
        });
    }

    @Test
    void whatDidNotChangeCostsNoCall() {
        var id = outbox.submit(Map.of("first_name", "Bob", "phone", "+1 (613) 612-0707"));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.reads).isZero();
    }

    @Test
    void whatOthersChangedTooWaitsForTheMerchant() {
        var id = outbox.submit(Map.of("first_name", "Robert", "phone", "+16130000001"));
        admin.edit(BOB, "phone", "+16139999999");
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.CONFLICT);
        assertThat(outbox.row(id).reason()).contains("phone");
        assertThat(admin.value(BOB, "first_name")).isEqualTo("Robert");
        assertThat(admin.value(BOB, "phone")).isEqualTo("+16139999999");

        admin.edit(BOB, "first_name", "Bobby");
        outbox.desk.resolve(SHOP, id, Map.of("phone", Choice.MINE));
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.value(BOB, "phone")).isEqualTo("+16130000001");
        assertThat(admin.value(BOB, "first_name")).isEqualTo("Bobby");
    }

    @Test
    void theirsLeavesTheRecordAsItIs() {
        var id = outbox.submit(Map.of("phone", "+16130000001"));
        admin.edit(BOB, "phone", "+16139999999");
        outbox.work();
        assertThatThrownBy(() -> outbox.desk.resolve(SHOP, id, Map.of("first_name", Choice.MINE)))
                .isInstanceOf(Refusal.class);
        outbox.desk.resolve(SHOP, id, Map.of("phone", Choice.THEIRS));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.writes).isEmpty();
    }

    @Test
    void aNewEmailIsNotWrittenBeforeItIsConfirmed() {
        var id = outbox.submit(Map.of("first_name", "Robert", "email", "new@example.com"));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(admin.value(BOB, "first_name")).isEqualTo("Robert");
        outbox.desk.resolve(SHOP, id, Map.of("email", Choice.MINE));
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(admin.value(BOB, "email")).isEqualTo("bob.norman@mail.example.com");
        outbox.desk.resolve(SHOP, id, Map.of("email", Choice.THEIRS));
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void aNoteIsAppendedOnceAlsoWhenTheServerDiesBeforeItKnows() {
        admin.edit(BOB, "note", "Likes boots.");
        var id = outbox.submit(Map.of("note", "Call me."));
        admin.diesAfterTheNextWrite = true;
        assertThatThrownBy(outbox::work).isInstanceOf(FakeAdmin.Killed.class);
        assertThat(outbox.row(id).state()).isEqualTo(State.QUEUED);
        outbox.askAgain();
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.value(BOB, "note")).isEqualTo("Likes boots.\nCall me. [esign " + id + "]");
        assertThat(admin.writes).hasSize(1);
    }

    @Test
    void laterOnesOfACustomerWaitForTheFirst() {
        var first = outbox.submit(Map.of("first_name", "One"));
        var second = outbox.submit(Map.of("last_name", "Two"));
        admin.failures.add(new AdminFailed(503, "down"));
        outbox.work();
        assertThat(admin.writes).isEmpty();
        assertThat(outbox.row(second).attempts()).isZero();

        outbox.pass(Duration.ofSeconds(5));
        assertThat(admin.writes).containsExactly("change {first_name=One}", "change {last_name=Two}");
        assertThat(outbox.row(first).state()).isEqualTo(State.WRITTEN);
        assertThat(outbox.row(first).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 408, 409, 429, 500, 502, 503, 504, 530, 783})
    void whatMayGoBetterLaterIsTriedAgain(int status) {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        admin.failures.add(new AdminFailed(status, "failed"));
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.QUEUED);
        assertThat(outbox.row(id).dueAt()).isBetween(T0.plusSeconds(2), T0.plusSeconds(3));
        outbox.pass(Duration.ofSeconds(3));

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 423, 430})
    void whatConcernsTheShopStopsItUntilTheMerchantRetries(int status) {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        var others = outbox.submit("2", Map.of("first_name", "Zoë"));
        admin.failures.add(new AdminFailed(status, "The shop is closed."));
        outbox.work();
        outbox.pass(Duration.ofDays(2));

        assertThat(outbox.desk.stop(SHOP))
                .hasValueSatisfying(stop -> assertThat(stop.status()).isEqualTo(status));
        assertThat(outbox.row(id).state()).isEqualTo(State.QUEUED);
        assertThat(admin.writes).isEmpty();
        outbox.desk.retry(SHOP, id);
        outbox.work();
        assertThat(outbox.desk.stop(SHOP)).isEmpty();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(outbox.row(others).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void aCustomerWhoIsGoneKeepsHisSubmission() {
        var id = outbox.submit("404", Map.of("first_name", "Robert"));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.GONE);
    }

    @Test
    void aCustomerWhoGoesWhileHeIsWrittenKeepsHisSubmissionToo() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        admin.failures.add(new AdminFailed(404, "Not Found"));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.GONE);
        assertThat(outbox.desk.get(SHOP, id).submission().answers()).containsEntry("first_name", "Robert");
        outbox.desk.retry(SHOP, id);
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 406, 414, 422})
    void whatTheShopRefusesGoesToTheMerchantInItsWords(int status) {
        var id = outbox.submit(Map.of("phone", "+16130000001"));
        var next = outbox.submit(Map.of("first_name", "Robert"));
        admin.failures.add(new AdminFailed(
                status,
                "refused",
                new AdminFailed.Hints(Optional.empty(), Map.of("phone", List.of("is invalid")), "r1")));
        outbox.work();

        var entry = outbox.desk.get(SHOP, id);
        assertThat(entry.work().state()).isEqualTo(State.FAILED);
        assertThat(outbox.desk.lines(entry))
                .filteredOn(line -> line.field().equals("phone"))
                .singleElement()
                .satisfies(line -> assertThat(line.refused()).containsExactly("is invalid"));
        assertThat(outbox.row(next).state()).isEqualTo(State.WRITTEN);
        outbox.desk.retry(SHOP, id);
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void theTimeAShopTellsIsKeptByAll() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        var hints = new AdminFailed.Hints(Optional.of(Duration.ofMillis(7_500)), Map.of(), "");
        admin.failures.add(new AdminFailed(429, "too many", hints));
        outbox.work();

        assertThat(outbox.row(id).dueAt()).isEqualTo(T0.plusMillis(7_500));
        assertThat(outbox.pace.reserve(SHOP, 1)).isGreaterThanOrEqualTo(Duration.ofMillis(7_500));
    }

    @Test
    void waitsDoubleUpToAnHourAndEndAfterADay() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        IntStream.range(0, 200).forEach(_ -> admin.failures.add(new AdminFailed(0, "no answer")));
        outbox.work();
        for (var i = 0; i < 200 && outbox.row(id).state() == State.QUEUED; i++) {
            var wait = Duration.between(outbox.now, outbox.row(id).dueAt());
            assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofHours(1));
            outbox.pass(wait);
        }

        assertThat(outbox.row(id).state()).isEqualTo(State.FAILED);
        assertThat(outbox.now).isBetween(T0.plus(Duration.ofHours(24)), T0.plus(Duration.ofHours(26)));
        assertThat(outbox.row(id).attempts()).isBetween(25, 50);
    }

    @Test
    void aMetafieldThatMovedIsReadOnceMoreAndCompared() {
        var id = outbox.submit(Map.of("size", "45"));
        admin.beforeTheNextWrite = () -> admin.edit(BOB, "metafields.boots.size", "46");
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.CONFLICT);
        assertThat(outbox.row(id).progress().theirs()).containsEntry("size", "46");
        assertThat(admin.writes).isEmpty();
    }

    @Test
    void nothingIsWrittenThatTheMerchantHasNotApproved() {
        var id = outbox.hold(Map.of("first_name", "Robert"));
        outbox.work();
        assertThat(admin.writes).isEmpty();
        outbox.desk.approve(SHOP, id);
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThatThrownBy(() -> outbox.desk.approve(SHOP, id))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.SHOP_SUBMISSION_STATE));
    }

    @Test
    void aRejectionDuringTheWritingIsNotUndone() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        admin.beforeTheNextWrite = () -> outbox.desk.reject(SHOP, id);
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.REJECTED);
        assertThat(outbox.rows.attempts(ACCOUNT, id)).hasSize(1);
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        var others = new AccountId(UUID.randomUUID());
        var all = new WriteBacks.Filter(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(outbox.rows.find(others, DOMAIN, id)).isEmpty();
        assertThat(outbox.rows.next(others, DOMAIN, BOB)).isEmpty();
        assertThat(outbox.rows.list(others, DOMAIN, all, null, 10)).isEmpty();
        assertThat(outbox.rows.list(ACCOUNT, DOMAIN, all, null, 10)).hasSize(1);
    }

    @Test
    void twoNodesShareOneBucket() {
        var nodes = List.of(outbox.pace, outbox.pace());
        var waits = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> nodes.get(i % 2).reserve(SHOP, 1))
                .sorted()
                .toList();

        assertThat(waits.stream().filter(Duration::isZero)).hasSize(35);
        assertThat(waits.getLast()).isEqualTo(Duration.ofMillis(7_500));
        outbox.now = T0.plusSeconds(10);
        assertThat(nodes.getFirst().reserve(SHOP, 5)).isEqualTo(Duration.ZERO);
        assertThat(nodes.getLast().reserve(SHOP, 1)).isEqualTo(Duration.ofMillis(500));
        nodes.getLast().settle(SHOP, -1);
        assertThat(nodes.getFirst().reserve(SHOP, 1)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aShopInGraphqlIsAllowedItsPoints() {
        var shop = GivenShop.shop(ShopAccess.TOKEN, AdminStyle.GRAPHQL);
        var free = IntStream.range(0, 100)
                .filter(_ -> outbox.pace.reserve(shop, 1).isZero())
                .count();

        assertThat(free).isEqualTo(1_750 / 20);
    }

    @Test
    void whatAShopSaysOfItsBucketCountsForAllNodes() {
        var other = outbox.pace();
        outbox.pace.learn(SHOP, Pace.Bucket.ofSize(400));
        assertThat(other.reserve(SHOP, 350)).isEqualTo(Duration.ZERO);
        assertThat(other.reserve(SHOP, 20)).isEqualTo(Duration.ofSeconds(1));

        other.learn(SHOP, Pace.Bucket.ofSize(40));
        outbox.now = T0.plusSeconds(1);
        assertThat(outbox.pace.reserve(SHOP, 0)).isEqualTo(Duration.ofMillis(166_500));
    }

    @Test
    void aShopInAnotherLanguageIsCountedInItsUnits() {
        outbox.pace.learn(SHOP, Pace.Bucket.ofSize(400));
        outbox.pace.reserve(SHOP, 1_000);
        var inGraphql = GivenShop.shop(ShopAccess.TOKEN, AdminStyle.GRAPHQL);

        assertThat(outbox.pace.reserve(inGraphql, 1)).isEqualTo(Duration.ZERO);
        assertThat(outbox.pace.reserve(SHOP, 35)).isEqualTo(Duration.ZERO);
        assertThat(outbox.pace.reserve(SHOP, 1)).isPositive();
    }

    @Test
    void manySubmissionsStayWithinWhatTheShopAllows() {
        var ids = IntStream.range(0, 20)
                .mapToObj(i -> outbox.submit("c" + i, Map.of("first_name", "Robert")))
                .toList();
        outbox.work();
        // two reads and one change: three of 35
        assertThat(admin.writes).hasSize(11);
        outbox.pass(Duration.ofMillis(1_500));
        assertThat(admin.writes).hasSize(12);
        IntStream.range(0, 8).forEach(_ -> outbox.pass(Duration.ofMillis(1_500)));

        assertThat(ids).allMatch(id -> outbox.row(id).state() == State.WRITTEN);
    }
}
