package dev.countersign.storefront.record;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox of a shop: what is to be written, each try of it, and whether the shop is stopped. */
public interface WriteBacks {
    /** The first of the customer's that is queued. */
    Optional<WriteBack> next(AccountId account, ShopDomain shop, String customer);

    Optional<WriteBack> find(AccountId account, ShopDomain shop, UUID submission);

    /** Newest first; those after the mark of an earlier list. */
    List<WriteBack> list(AccountId account, ShopDomain shop, Filter filter, @Nullable Mark after, int most);

    /** Keeps it with the version after its own; empty where somebody else changed it in the meantime. */
    Optional<WriteBack> save(WriteBack changed);

    void log(WriteBack row, Attempt attempt);

    List<Attempt> attempts(AccountId account, UUID submission);

    Optional<Stop> stop(AccountId account, ShopDomain shop);

    /** The first reason the shop gave stays; one of ours replaces any. */
    void stop(AccountId account, ShopDomain shop, Stop stop);

    /** Ends the stop, and asks for the work of everybody who waits. */
    void resume(AccountId account, ShopDomain shop);

    /** What a list is to show; an absent part asks nothing. */
    record Filter(Optional<WriteBack.State> state, Optional<String> customer, Optional<String> form) {}

    /** Where a list ended. */
    record Mark(Instant receivedAt, UUID submission) {}

    /**
     * One try.
     *
     * @param outcome the state it led to; {@code queued} where it is tried again
     * @param status of the shop's answer, 200 where all went well, 0 where there was none
     * @param requestId by which the shop knows the call
     */
    record Attempt(int number, Instant triedAt, WriteBack.State outcome, int status, String reason, String requestId) {}

    /**
     * Why nothing is written to a shop.
     *
     * @param status of the shop's answer, 0 where it is not for an answer
     */
    record Stop(int status, String reason, Instant stoppedAt) {
        public static Stop byUs(String reason, Instant at) {
            return new Stop(0, reason, at);
        }

        public boolean isByUs() {
            return status == 0;
        }
    }
}
