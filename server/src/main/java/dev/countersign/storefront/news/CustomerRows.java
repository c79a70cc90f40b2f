package dev.countersign.storefront.news;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.record.WriteBack;
import java.util.List;

/** All that one customer of a shop submitted, whatever became of it. */
public interface CustomerRows {
    /** In the order of their turns. */
    List<WriteBack> all(AccountId account, ShopDomain shop, String customer);

    /**
     * Gives all of one customer to another, in their order and behind what that one has; each submission keeps the id of who
     * made it. Answers what has moved, as it stands now.
     */
    List<WriteBack> move(AccountId account, ShopDomain shop, String from, String to);
}
