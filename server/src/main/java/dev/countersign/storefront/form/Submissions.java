package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What customers submitted, and what of it has still to be written to their records. */
public interface Submissions {
    /** Keeps it once, and with it, in the same transaction, its row of work. False where its page was submitted before. */
    boolean accept(Submission submission);

    Optional<Submission> byToken(ShopDomain shop, String tokenHash);

    Optional<Submission> find(AccountId account, ShopDomain shop, UUID id);

    List<Submission> newest(AccountId account, ShopDomain shop, int most);

    List<Submission> ofCustomer(AccountId account, ShopDomain shop, String customer, int most);

    int count(AccountId account, ShopDomain shop, String customer, String form, Instant since);

    /** All have signed; what the documents say is kept beside what he answered. */
    void signed(AccountId account, ShopDomain shop, UUID id, Map<String, String> more);

    /** The envelope ended otherwise. */
    void unsigned(AccountId account, ShopDomain shop, UUID id);

    /** The merchant lets it be written. */
    void approve(AccountId account, ShopDomain shop, UUID id);
}
