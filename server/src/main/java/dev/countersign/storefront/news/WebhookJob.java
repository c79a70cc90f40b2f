package dev.countersign.storefront.news;

import dev.countersign.job.JobHandler;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.ShopDomain;

/** Deals with what a shop told us: once, in one transaction with the note that it is done. It calls nobody. */
public final class WebhookJob implements JobHandler {
    public static final String NAME = "storefront-webhook";

    private final Webhooks inbox;
    private final RecordNews records;
    private final ShopNews news;
    private final Transactions transactions;
    private final WallClock clock;

    public WebhookJob(Webhooks inbox, RecordNews records, ShopNews news, Transactions transactions, WallClock clock) {
        this.inbox = inbox;
        this.records = records;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        var parts = instance.split("/", 3);
        transactions.write(() -> {
            // customers are merged and forgotten one after the other, whatever order the jobs run in
            transactions.alone("storefront webhooks " + parts[1]);
            inbox.waiting(AccountId.of(parts[0]), new ShopDomain(parts[1]), parts[2])
                    .ifPresent(webhook -> inbox.settle(webhook, deal(webhook), clock.instant()));
        });
    }

    private Webhook.State deal(Webhook webhook) {
        var topic = WebhookTopic.of(webhook.topic());
        if (topic.isEmpty()) {
            return Webhook.State.UNKNOWN_TOPIC;
        }
        if (!topic.get().isComplete(webhook.told())) {
            return Webhook.State.UNREADABLE;
        }
        // one event may change a record more than once, and be told each time
        var mayRepeat = topic.get() == WebhookTopic.CUSTOMERS_UPDATE;
        return !mayRepeat && inbox.isToldAlready(webhook) ? Webhook.State.DUPLICATE : deal(topic.get(), webhook);
    }

    private Webhook.State deal(WebhookTopic topic, Webhook webhook) {
        return switch (topic) {
            case CUSTOMERS_UPDATE -> records.changed(webhook);
            case CUSTOMERS_DELETE -> records.deleted(webhook);
            case CUSTOMERS_MERGE -> records.merged(webhook);
            case CUSTOMERS_DATA_REQUEST -> news.dataRequested(webhook);
            case CUSTOMERS_REDACT -> news.customerRedacted(webhook);
            case SHOP_REDACT -> news.shopRedacted(webhook);
            case APP_UNINSTALLED -> news.uninstalled(webhook);
        };
    }
}
