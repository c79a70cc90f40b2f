package dev.countersign.storefront.news;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.Optional;

/** What shops told us: kept once each, before the shop is told that we heard. */
public interface Webhooks {
    /** Keeps it, and asks for its job in the same transaction. False where it was told before. */
    boolean accept(Webhook webhook);

    /** Empty also where it was dealt with. */
    Optional<Webhook> waiting(AccountId account, ShopDomain shop, String id);

    /** Whether another message about the same event, topic and customer has been dealt with. */
    boolean isToldAlready(Webhook webhook);

    /** Whether a later change of the same customer has been dealt with. */
    boolean isOvertaken(Webhook webhook);

    /** Into whom the customer was merged, as far as has been dealt with. */
    Optional<String> keptInsteadOf(AccountId account, ShopDomain shop, String customer);

    /** Says what became of it and forgets the values it told, and everything about those of long ago. */
    void settle(Webhook webhook, Webhook.State state, Instant at);
}
