package dev.countersign.storefront.news;

import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.news.PrivacyRequest.Kind;
import dev.countersign.storefront.record.WriteBacks;

/** What is done when a shop or its customers leave, or ask about what is kept of them. */
public final class ShopNews {
    private static final String UNINSTALLED = "The app was uninstalled from the shop.";

    private final Shops shops;
    private final WriteBacks rows;
    private final PersonalData data;
    private final PrivacyRequests requests;
    private final Ids ids;
    private final BusinessClock clock;

    public ShopNews(
            Shops shops, WriteBacks rows, PersonalData data, PrivacyRequests requests, Ids ids, BusinessClock clock) {
        this.shops = shops;
        this.rows = rows;
        this.data = data;
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
    }

    /** The client secret stays: requests to forget still come, signed with it. */
    Webhook.State uninstalled(Webhook webhook) {
        if (!shops.wipe(webhook.account(), webhook.shop(), webhook.triggeredAt())) {
            return Webhook.State.STALE;
        }
        rows.stop(webhook.account(), webhook.shop(), WriteBacks.Stop.byUs(UNINSTALLED, clock.instant()));
        return Webhook.State.DONE;
    }

    Webhook.State dataRequested(Webhook webhook) {
        var told = webhook.told();
        var held = data.submissions(webhook.account(), webhook.shop(), told.customer());
        requests.add(request(webhook, Kind.DATA_REQUEST, held.size()));
        return Webhook.State.DONE;
    }

    Webhook.State customerRedacted(Webhook webhook) {
        var forgotten =
                data.forget(webhook.account(), webhook.shop(), webhook.told().customer(), webhook.receivedAt());
        requests.add(request(webhook, Kind.CUSTOMER_REDACTED, forgotten));
        return Webhook.State.DONE;
    }

    Webhook.State shopRedacted(Webhook webhook) {
        var forgotten = data.forgetShop(webhook.account(), webhook.shop(), webhook.receivedAt());
        shops.remove(webhook.account(), webhook.shop());
        requests.add(request(webhook, Kind.SHOP_REDACTED, forgotten));
        return Webhook.State.DONE;
    }

    private PrivacyRequest request(Webhook webhook, Kind kind, int submissions) {
        return new PrivacyRequest(
                ids.guid(),
                webhook.account(),
                webhook.shop(),
                kind,
                webhook.told().customer(),
                webhook.told().reference(),
                webhook.receivedAt(),
                submissions);
    }
}
