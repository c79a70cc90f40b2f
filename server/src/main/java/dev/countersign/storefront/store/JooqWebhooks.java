package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_WEBHOOK;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontWebhookRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.news.Webhook;
import dev.countersign.storefront.news.Webhook.State;
import dev.countersign.storefront.news.WebhookJob;
import dev.countersign.storefront.news.WebhookTopic;
import dev.countersign.storefront.news.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What shops told us in the database; the key of a row is the shop and its own id for the message. */
final class JooqWebhooks implements Webhooks {
    /** Shops repeat a message for four hours; who was merged into whom is asked longer. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final DSLContext db;
    private final Transactions transactions;
    private final Jobs jobs;

    JooqWebhooks(DSLContext db, Transactions transactions, Jobs jobs) {
        this.db = db;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @Override
    public boolean accept(Webhook webhook) {
        return transactions.write(() -> {
            var isNew = insert(webhook) == 1;
            if (isNew) {
                jobs.soon(WebhookJob.NAME, webhook.job());
            }
            return isNew;
        });
    }

    private int insert(Webhook webhook) {
        return db.insertInto(STOREFRONT_WEBHOOK)
                .set(STOREFRONT_WEBHOOK.SHOP, webhook.shop().name())
                .set(STOREFRONT_WEBHOOK.WEBHOOK_ID, webhook.id())
                .set(STOREFRONT_WEBHOOK.ACCOUNT_ID, webhook.account().toString())
                .set(STOREFRONT_WEBHOOK.TOPIC, webhook.topic())
                .set(STOREFRONT_WEBHOOK.EVENT_ID, webhook.eventId())
                .set(STOREFRONT_WEBHOOK.API_VERSION, webhook.apiVersion())
                .set(STOREFRONT_WEBHOOK.TRIGGERED_AT, webhook.triggeredAt())
                .set(STOREFRONT_WEBHOOK.RECEIVED_AT, webhook.receivedAt())
                .set(STOREFRONT_WEBHOOK.CUSTOMER_ID, webhook.told().customer())
                .set(STOREFRONT_WEBHOOK.KEPT_ID, webhook.told().keptCustomer())
                .set(STOREFRONT_WEBHOOK.TOLD, StorefrontJson.write(webhook.told()))
                .set(STOREFRONT_WEBHOOK.STATE, State.WAITING.wire())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public Optional<Webhook> waiting(AccountId account, ShopDomain shop, String id) {
        return db.selectFrom(STOREFRONT_WEBHOOK)
                .where(
                        of(account, shop),
                        STOREFRONT_WEBHOOK.WEBHOOK_ID.eq(id),
                        STOREFRONT_WEBHOOK.STATE.eq(State.WAITING.wire()))
                .fetchOptional(JooqWebhooks::webhook);
    }

    @Override
    public boolean isToldAlready(Webhook webhook) {
        return !webhook.eventId().isEmpty()
                && db.fetchExists(
                        STOREFRONT_WEBHOOK,
                        dealtWith(webhook)
                                .and(STOREFRONT_WEBHOOK.EVENT_ID.eq(webhook.eventId()))
                                .and(STOREFRONT_WEBHOOK.CUSTOMER_ID.eq(
                                        webhook.told().customer())));
    }

    @Override
    public boolean isOvertaken(Webhook webhook) {
        return db.fetchExists(
                STOREFRONT_WEBHOOK,
                dealtWith(webhook)
                        .and(STOREFRONT_WEBHOOK.CUSTOMER_ID.eq(webhook.told().customer()))
                        .and(STOREFRONT_WEBHOOK.TRIGGERED_AT.gt(webhook.triggeredAt())));
    }

    private static Condition dealtWith(Webhook like) {
        return of(like.account(), like.shop())
                .and(STOREFRONT_WEBHOOK.TOPIC.eq(like.topic()))
                .and(STOREFRONT_WEBHOOK.STATE.ne(State.WAITING.wire()));
    }

    @Override
    public Optional<String> keptInsteadOf(AccountId account, ShopDomain shop, String customer) {
        return db.selectFrom(STOREFRONT_WEBHOOK)
                .where(
                        of(account, shop),
                        STOREFRONT_WEBHOOK.CUSTOMER_ID.eq(customer),
                        STOREFRONT_WEBHOOK.TOPIC.eq(WebhookTopic.CUSTOMERS_MERGE.wire()),
                        STOREFRONT_WEBHOOK.STATE.eq(State.DONE.wire()))
                .orderBy(STOREFRONT_WEBHOOK.TRIGGERED_AT.desc())
                .limit(1)
                .fetchOptional(STOREFRONT_WEBHOOK.KEPT_ID);
    }

    @Override
    public void settle(Webhook webhook, State state, Instant at) {
        transactions.write(() -> {
            db.update(STOREFRONT_WEBHOOK)
                    .set(STOREFRONT_WEBHOOK.STATE, state.wire())
                    .set(STOREFRONT_WEBHOOK.TOLD, StorefrontJson.write(Webhook.Told.NOTHING))
                    .where(of(webhook.account(), webhook.shop()), STOREFRONT_WEBHOOK.WEBHOOK_ID.eq(webhook.id()))
                    .execute();
            db.deleteFrom(STOREFRONT_WEBHOOK)
                    .where(
                            of(webhook.account(), webhook.shop()),
                            STOREFRONT_WEBHOOK.RECEIVED_AT.lt(at.minus(REMEMBERED)),
                            STOREFRONT_WEBHOOK.STATE.ne(State.WAITING.wire()))
                    .execute();
        });
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_WEBHOOK.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_WEBHOOK.SHOP.eq(shop.name()));
    }

    private static Webhook webhook(StorefrontWebhookRecord row) {
        return new Webhook(
                row.getWebhookId(),
                AccountId.of(row.getAccountId()),
                new ShopDomain(row.getShop()),
                row.getTopic(),
                row.getEventId(),
                row.getApiVersion(),
                row.getTriggeredAt(),
                row.getReceivedAt(),
                StorefrontJson.read(row.getTold(), Webhook.Told.class));
    }
}
