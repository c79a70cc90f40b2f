package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer submitted.
 *
 * @param base what the page showed him, by field
 * @param answers what he made of it
 * @param tokenHash of the page he submitted
 * @param assurance how it is known that it was he
 * @param door by which way he came
 * @param reportedIp his address as reported by the shop, which does not sign it
 */
public record Submission(
        UUID id,
        AccountId account,
        ShopDomain shop,
        String customer,
        String form,
        int formVersion,
        String tokenHash,
        Map<String, String> base,
        Map<String, String> answers,
        String assurance,
        Doorway door,
        State state,
        Instant receivedAt,
        String clientIp,
        @Nullable String reportedIp) {
    public static final String BY_SIGNATURE = "proxy-signature";
    /** The signature and, in place of a token of ours, the hash of a page of the merchant's theme. */
    public static final String BY_THEME_HASH = "theme-hash";

    /** How far it has come. */
    public enum State {
        /** The merchant has to approve it. */
        WAITING,
        /** Its envelope is being signed. */
        SIGNING,
        /** Its envelope ended without all signatures. */
        UNSIGNED,
        /** It is to be written to the customer record. */
        ACCEPTED
    }

    /** Its customer's line of work. */
    public String line() {
        return account + "/" + shop + "/" + customer;
    }
}
