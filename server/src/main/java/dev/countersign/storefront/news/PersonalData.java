package dev.countersign.storefront.news;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is kept about the customers of a shop. Forgetting leaves the rows, for they prove what was done, and nothing in them
 * that a customer or his record said. What customers signed is no part of this room: it stays as long as the law requires.
 */
public interface PersonalData {
    /** The submissions of a customer, also those he made before his record was merged into another; oldest first. */
    List<UUID> submissions(AccountId account, ShopDomain shop, String customer);

    /** Answers how many submissions there were to forget. */
    int forget(AccountId account, ShopDomain shop, String customer, Instant at);

    /** Forgets all customers of a shop, its forms and its messages. */
    int forgetShop(AccountId account, ShopDomain shop, Instant at);
}
