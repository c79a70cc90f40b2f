package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.job.FakeJobs;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.store.Database;
import dev.countersign.store.tables.Tables;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.news.Webhook.Told;
import dev.countersign.storefront.news.WebhookJob;
import dev.countersign.storefront.news.WebhookTopic;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.FakeAdmin;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBack.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shop tells, in any order and more than once, on every database. */
abstract class WebhookStoreTest {
    private static final String ZOE = "5570080145486";

    @TempDir
    Path folder;

    private GivenNews news;
    private GivenOutbox outbox;
    private FakeAdmin admin;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        news = GivenNews.on(open());
        outbox = news.outbox;
        admin = outbox.admin;
    }

    @AfterEach
    void closeDatabase() {
        outbox.database.close();
    }

    @Test
    void aWebhookIsKeptAndDealtWithOnce() {
        var webhook = news.webhook(WebhookTopic.CUSTOMERS_DATA_REQUEST, T0, new Told(BOB, "", Map.of(), "1"));

        assertThat(news.inbox.accept(webhook)).isTrue();
        assertThat(news.inbox.accept(webhook)).isFalse();
        assertThat(outbox.jobs.waiting()).containsExactly(new FakeJobs.Job(WebhookJob.NAME, webhook.job()));
        news.work();
        assertThat(news.inbox.accept(webhook)).isFalse();
        news.work();
        assertThat(news.state(webhook)).isEqualTo("done");
        assertThat(news.privacy.list(ACCOUNT, DOMAIN)).hasSize(1);
    }

    @Test
    void aWebhookIsNotKeptWithoutItsJob() {
        var database = outbox.database;
        var broken = new JooqWebhooks(database.db(), database.transactions(), new NoJobs());
        var webhook = news.webhook(WebhookTopic.CUSTOMERS_DELETE, T0, new Told(BOB, "", Map.of(), ""));

        assertThatThrownBy(() -> broken.accept(webhook)).isInstanceOf(IllegalStateException.class);
        assertThat(news.state(webhook)).isEmpty();
    }

    private static final class NoJobs implements Jobs {
        @Override
        public void soon(String name, String instance) {
            throw new IllegalStateException("the database is full");
        }

        @Override
        public void at(String name, String instance, Instant due) {
            soon(name, instance);
        }
    }

    @Test
    void oneEventUnderTwoIdsCountsOnce() {
        var told = new Told(BOB, "", Map.of(), "1");

        assertThat(news.hear(news.webhook("customers/data_request", "event", T0, told)))
                .isEqualTo("done");
        assertThat(news.hear(news.webhook("customers/data_request", "event", T0, told)))
                .isEqualTo("duplicate");
        assertThat(news.privacy.list(ACCOUNT, DOMAIN)).hasSize(1);
        var zoes = new Told(ZOE, "", Map.of(), "2");
        assertThat(news.hear(news.webhook("customers/data_request", "event", T0, zoes)))
                .isEqualTo("done");
    }

    @Test
    void whatNobodyKnowsIsRecordedAndNothingDone() {
        var webhook = news.webhook("orders/create", "", T0, Told.NOTHING);

        assertThat(news.hear(webhook)).isEqualTo("unknown-topic");
        assertThat(news.hear(news.webhook(WebhookTopic.CUSTOMERS_DELETE, T0, Told.NOTHING)))
                .isEqualTo("unreadable");
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        var webhook = news.webhook(WebhookTopic.CUSTOMERS_DATA_REQUEST, T0, new Told(BOB, "", Map.of(), ""));
        news.inbox.accept(webhook);
        var others = new AccountId(UUID.randomUUID());

        assertThat(news.inbox.waiting(others, DOMAIN, webhook.id())).isEmpty();
        news.work();
        assertThat(news.privacy.list(others, DOMAIN)).isEmpty();
    }

    @Test
    void theEchoOfOurOwnWritingIsKnownByItsValues() {
        var id = outbox.submit(Map.of("first_name", "Robert", "city", "Hull"));
        outbox.work();
        var before = outbox.row(id);
        var writes = List.copyOf(admin.writes);

        assertThat(news.changed(
                        BOB, T0, Map.of("first_name", "Robert", "last_name", "New", "default_address.city", "Hull")))
                .isEqualTo("echo");
        outbox.work();
        assertThat(outbox.row(id)).isEqualTo(before);
        assertThat(admin.writes).isEqualTo(writes);
        outbox.now = T0.plusSeconds(10);
        assertThat(news.changed(BOB, outbox.now, Map.of("first_name", "Bobby"))).isEqualTo("changed-by-others");
        assertThat(admin.writes).isEqualTo(writes);
    }

    @Test
    void aChangeByOthersShowsInOpenSubmissions() {
        var held = outbox.hold(Map.of("phone", "+16130000001", "note", "Call me."));

        assertThat(news.changed(BOB, T0, Map.of("phone", "+16139999999", "first_name", "Bobby", "note", "")))
                .isEqualTo("changed-by-others");
        assertThat(outbox.row(held).state()).isEqualTo(State.HELD);
        assertThat(outbox.row(held).progress().theirs()).isEqualTo(Map.of("phone", "+16139999999", "note", ""));
    }

    @Test
    void whatIsOlderThanWhatWeKnowIsLeftAside() {
        var held = outbox.hold(Map.of("phone", "+16130000001"));
        outbox.now = T0.plusSeconds(100);
        news.changed(BOB, T0.plusSeconds(60), Map.of("phone", "2"));

        assertThat(news.changed(BOB, T0.plusSeconds(30), Map.of("phone", "1"))).isEqualTo("stale");
        assertThat(outbox.row(held).progress().theirs()).containsEntry("phone", "2");
        assertThat(news.changed(ZOE, T0.plusSeconds(30), Map.of("phone", "1"))).isEqualTo("changed-by-others");
    }

    @Test
    void whatHappenedBeforeWeReadTheRecordIsLeftAside() {
        var id = outbox.submit(Map.of("phone", "+16130000001"));
        admin.edit(BOB, "phone", "+16139999999");
        outbox.now = T0.plusSeconds(100);
        outbox.work();

        assertThat(news.changed(BOB, T0.plusSeconds(50), Map.of("phone", "+16138888888")))
                .isEqualTo("stale");
        assertThat(outbox.row(id).progress().theirs()).containsEntry("phone", "+16139999999");
        outbox.now = T0.plusSeconds(200);
        news.changed(BOB, T0.plusSeconds(150), Map.of("phone", "+16137777777"));
        assertThat(outbox.row(id).progress().theirs()).containsEntry("phone", "+16137777777");
        assertThat(outbox.row(id).state()).isEqualTo(State.CONFLICT);
    }

    @Test
    void aDeletedCustomerLeavesHisSubmissionsBehind() {
        var written = outbox.submit(Map.of("first_name", "Robert"));
        outbox.work();
        var queued = outbox.submit(Map.of("last_name", "Two"));
        var held = outbox.hold(Map.of("last_name", "Three"));
        var zoes = outbox.submit(ZOE, Map.of("last_name", "Four"));

        assertThat(news.told(WebhookTopic.CUSTOMERS_DELETE, BOB)).isEqualTo("done");
        outbox.work();
        assertThat(states(written, queued, held, zoes))
                .containsExactly(State.WRITTEN, State.GONE, State.GONE, State.WRITTEN);
        assertThat(outbox.submissions.find(ACCOUNT, DOMAIN, held)).isPresent();
        assertThat(admin.value(BOB, "last_name")).isEqualTo("Norman");
    }

    @Test
    void whatIsStillToBeWrittenGoesToTheCustomerWhoWasKept() {
        var zoes = outbox.submit(ZOE, Map.of("first_name", "Zoë"));
        var first = outbox.submit(Map.of("first_name", "One"));
        var second = outbox.submit(Map.of("last_name", "Two"));
        var third = outbox.submit(Map.of("city", "Three"));

        assertThat(news.merged(BOB, ZOE)).isEqualTo("done");
        assertThat(List.of(zoes, first, second, third))
                .extracting(id -> outbox.row(id).turn())
                .containsExactly(1, 2, 3, 4);
        assertThat(outbox.rows.next(ACCOUNT, DOMAIN, BOB)).isEmpty();
        outbox.work();
        assertThat(admin.writes)
                .containsExactly("change {first_name=Zoë}", "change {last_name=Two}", "address {city=Three}");
        assertThat(admin.value(ZOE, "last_name")).isEqualTo("Two");
        assertThat(admin.value(BOB, "last_name")).isEqualTo("Norman");
        // both gave a first name: as with any record that others changed, the merchant decides
        assertThat(states(first, second, third)).containsExactly(State.CONFLICT, State.WRITTEN, State.WRITTEN);
        assertThat(outbox.rows.attempts(ACCOUNT, second).getFirst().reason())
                .contains(BOB)
                .contains(ZOE);
        assertThat(outbox.submissions.find(ACCOUNT, DOMAIN, second))
                .hasValueSatisfying(made -> assertThat(made.customer()).isEqualTo(ZOE));
        assertThat(origin(second)).isEqualTo(BOB);
        assertThat(outbox.submit(ZOE, Map.of("phone", "+16130000001")))
                .satisfies(id -> assertThat(outbox.row(id).turn()).isEqualTo(5));
    }

    @Test
    void nobodyApprovesByMerging() {
        outbox.admin.know(new CustomerRecord(ZOE, Map.of(), List.of(), "enabled"));
        var held = outbox.hold(Map.of("first_name", "One"));
        var queued = outbox.submit(Map.of("last_name", "Two"));
        news.told(WebhookTopic.CUSTOMERS_DELETE, BOB);
        assertThat(states(held, queued)).containsExactly(State.GONE, State.GONE);

        news.merged(BOB, ZOE);
        assertThat(states(held, queued)).containsExactly(State.HELD, State.QUEUED);
        outbox.desk.approve(SHOP, held);
        outbox.work();
        assertThat(outbox.row(held).customer()).isEqualTo(ZOE);
    }

    @Test
    void whoWasKeptConfirmsHimselfWhatTheOtherOneWanted() {
        outbox.submit(ZOE, Map.of("first_name", "Bob"));
        var id = outbox.submit(Map.of("email", "new@example.com"));
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);

        news.merged(BOB, ZOE);
        assertThat(outbox.confirmations.current(ACCOUNT, DOMAIN, BOB)).isEmpty();
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(outbox.confirmations.current(ACCOUNT, DOMAIN, ZOE))
                .hasValueSatisfying(asked -> assertThat(asked.submission()).isEqualTo(id));
        news.told(WebhookTopic.CUSTOMERS_DELETE, ZOE);
        assertThat(outbox.row(id).state()).isEqualTo(State.GONE);
        assertThat(outbox.confirmations.current(ACCOUNT, DOMAIN, ZOE)).isEmpty();
    }

    @Test
    void aTryUnderWayDoesNotUndoAMerge() {
        var id = outbox.submit(Map.of("first_name", "One"));
        outbox.submit(ZOE, Map.of("first_name", "Bob"));
        admin.beforeTheNextWrite = () -> news.merged(BOB, ZOE);
        outbox.work();

        assertThat(outbox.row(id).customer()).isEqualTo(ZOE);
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.value(ZOE, "first_name")).isEqualTo("One");
    }

    @Test
    void mergesMayBeToldInAnyOrder() {
        var id = outbox.submit(Map.of("first_name", "One"));
        news.merged("2", "3");
        news.merged(BOB, "2");

        assertThat(outbox.row(id).customer()).isEqualTo("3");
        assertThat(origin(id)).isEqualTo(BOB);
    }

    @Test
    void anUninstalledAppHasNoTokenAndWritesNothingUntilItIsBack() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        admin.failures.add(new AdminFailed(401, "The shop does not let us in."));
        outbox.work();

        assertThat(news.told(WebhookTopic.APP_UNINSTALLED, "")).isEqualTo("done");
        assertThat(outbox.shops.credentials(ACCOUNT, DOMAIN)).isEqualTo(ShopCredentials.NONE);
        assertThat(outbox.shops.secret(ACCOUNT, DOMAIN)).isEqualTo("hush");
        assertThat(outbox.desk.stop(SHOP))
                .hasValueSatisfying(stop -> assertThat(stop.reason()).contains("uninstalled"));
        outbox.pass(Duration.ofDays(1));
        assertThat(outbox.row(id).state()).isEqualTo(State.QUEUED);

        outbox.shops.change(SHOP, Optional.of(ShopCredentials.token("shpat_2")));
        outbox.rows.resume(ACCOUNT, DOMAIN);
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void anUninstallationToldLateDoesNotEndTheNextInstallation() {
        var late = news.webhook(WebhookTopic.APP_UNINSTALLED, T0.plusSeconds(10), Told.NOTHING);
        outbox.now = T0.plusSeconds(60);
        outbox.shops.keep(ACCOUNT, DOMAIN, _ -> ShopCredentials.token("shpat_2"));

        assertThat(news.hear(late)).isEqualTo("stale");
        assertThat(outbox.shops.credentials(ACCOUNT, DOMAIN)).isEqualTo(ShopCredentials.token("shpat_2"));
        assertThat(outbox.desk.stop(SHOP)).isEmpty();
    }

    private List<State> states(UUID... ids) {
        return List.of(ids).stream().map(outbox::row).map(WriteBack::state).toList();
    }

    private String origin(UUID id) {
        return outbox.database
                .db()
                .selectFrom(Tables.STOREFRONT_SUBMISSION)
                .where(Tables.STOREFRONT_SUBMISSION.ID.eq(id.toString()))
                .fetchSingle(Tables.STOREFRONT_SUBMISSION.ORIGINAL_CUSTOMER_ID);
    }
}
