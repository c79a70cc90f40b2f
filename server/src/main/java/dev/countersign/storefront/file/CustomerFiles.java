package dev.countersign.storefront.file;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.signing.GivenSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files and signatures that customers gave in forms, each encrypted with a key of its own: when its row goes, nobody reads
 * it any more. One that belongs to no submission waits for its page to be sent again, and goes after a day.
 */
public interface CustomerFiles {
    /** How long a file waits for its submission. */
    Duration WAITS = Duration.ofDays(1);

    /** Keeps what waits for its submission. Call it outside a transaction. */
    void keep(FileOwner owner, CustomerFile file, byte[] bytes, Instant at);

    /** The same for a signature, known by its own id; its size and hash are those of its stored form. */
    CustomerFile keep(FileOwner owner, String field, GivenSignature signature, Instant at);

    /** One that still waits, and only its owner's. */
    Optional<CustomerFile> waiting(FileOwner owner, UUID id, Instant now);

    /** How many of this customer's wait, whatever the form. */
    int countWaiting(FileOwner owner, Instant now);

    /** Makes those that wait part of the submission, which is in the same transaction; false where one waits no more. */
    boolean attach(Submission submission, Collection<CustomerFile> files);

    List<CustomerFile> of(AccountId account, ShopDomain shop, UUID submission);

    byte[] bytes(AccountId account, ShopDomain shop, UUID id);

    GivenSignature signature(AccountId account, ShopDomain shop, UUID id);
}
