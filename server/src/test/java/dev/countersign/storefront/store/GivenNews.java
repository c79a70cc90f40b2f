package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.DOMAIN;

import dev.countersign.kernel.Ids;
import dev.countersign.store.Database;
import dev.countersign.store.tables.Tables;
import dev.countersign.storefront.news.PersonalData;
import dev.countersign.storefront.news.PrivacyDesk;
import dev.countersign.storefront.news.PrivacyRequests;
import dev.countersign.storefront.news.RecordNews;
import dev.countersign.storefront.news.ShopNews;
import dev.countersign.storefront.news.Webhook;
import dev.countersign.storefront.news.Webhook.Told;
import dev.countersign.storefront.news.WebhookJob;
import dev.countersign.storefront.news.WebhookTopic;
import dev.countersign.storefront.news.Webhooks;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A shop with its outbox, that tells what happens in it. */
public final class GivenNews {
    public final GivenOutbox outbox;
    public final PrivacyDesk privacy;
    final Webhooks inbox;
    final PrivacyRequests requests;
    private final WebhookJob job;

    private GivenNews(GivenOutbox outbox) {
        this.outbox = outbox;
        var db = outbox.database.db();
        var transactions = outbox.database.transactions();
        var jobs = outbox.jobs;
        PersonalData data = new JooqPersonalData(db, transactions);
        inbox = new JooqWebhooks(db, transactions, jobs);
        requests = new JooqPrivacyRequests(db, transactions);
        privacy = new PrivacyDesk(
                requests, data, outbox.submissions, outbox.rows, new JooqSignings(db, transactions), outbox.files);
        var records = new RecordNews(
                inbox,
                new JooqCustomerRows(db, transactions),
                outbox.rows,
                outbox.submissions,
                outbox.forms,
                outbox.asking,
                jobs,
                () -> outbox.now);
        var shop = new ShopNews(outbox.shops, outbox.rows, data, requests, Ids.random(), () -> outbox.now);
        job = new WebhookJob(inbox, records, shop, transactions, () -> outbox.now);
    }

    public static GivenNews on(Database database) {
        return new GivenNews(GivenOutbox.on(database));
    }

    /** Heard and dealt with. Answers what became of it. */
    String changed(String customer, Instant at, Map<String, String> values) {
        return hear(webhook(WebhookTopic.CUSTOMERS_UPDATE, at, new Told(customer, "", values, "")));
    }

    public String told(WebhookTopic topic, String customer) {
        return hear(webhook(topic, outbox.now, new Told(customer, "", Map.of(), "9001")));
    }

    String merged(String gone, String kept) {
        return hear(webhook(WebhookTopic.CUSTOMERS_MERGE, outbox.now, new Told(gone, kept, Map.of(), "")));
    }

    Webhook webhook(WebhookTopic topic, Instant at, Told told) {
        return webhook(topic.wire(), UUID.randomUUID().toString(), at, told);
    }

    Webhook webhook(String topic, String event, Instant at, Told told) {
        return new Webhook(
                UUID.randomUUID().toString(), ACCOUNT, DOMAIN, topic, event, "2026-10", at, outbox.now, told);
    }

    String hear(Webhook webhook) {
        inbox.accept(webhook);
        work();
        return state(webhook);
    }

    /** Deals with what was heard; what is to be written waits. */
    void work() {
        try {
            outbox.jobs.runDue(outbox.now, job);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Empty where the row is gone. */
    String state(Webhook webhook) {
        return outbox.database
                .db()
                .selectFrom(Tables.STOREFRONT_WEBHOOK)
                .where(Tables.STOREFRONT_WEBHOOK.WEBHOOK_ID.eq(webhook.id()))
                .fetchOptional(Tables.STOREFRONT_WEBHOOK.STATE)
                .orElse("");
    }
}
