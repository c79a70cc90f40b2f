package dev.countersign.storefront.confirm;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The new addresses that customers were asked to confirm. */
public interface EmailConfirmations {
    /** Keeps it, with the token until the mail is delivered; earlier ones of the customer lose their sense. */
    void add(EmailConfirmation confirmation, String token);

    Optional<EmailConfirmation> find(AccountId account, UUID id);

    Optional<EmailConfirmation> byToken(AccountId account, ShopDomain shop, String tokenHash);

    /** The customer's newest that has not lost its sense. */
    Optional<EmailConfirmation> current(AccountId account, ShopDomain shop, String customer);

    /** How many mails were asked for since then, for the customer or to the address. */
    int count(AccountId account, ShopDomain shop, String customer, String address, Instant since);

    /** The token for the mail; empty once that is delivered. */
    Optional<String> undelivered(AccountId account, UUID id);

    void delivered(AccountId account, UUID id);

    /** True for the one who confirms it; false where it is confirmed, void or too late already. */
    boolean confirm(AccountId account, UUID id, Instant at);

    /** What of the submission is not confirmed has no sense any more. */
    void drop(AccountId account, ShopDomain shop, UUID submission, Instant at);

    /** The record has the confirmed address now. Empty where that is known already, or nothing was confirmed. */
    Optional<EmailConfirmation> written(AccountId account, ShopDomain shop, UUID submission, Instant at);

    void told(AccountId account, UUID id, Instant at);
}
