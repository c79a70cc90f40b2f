package dev.countersign.storefront.news;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer or a shop asked about data that is kept, and it was done.
 *
 * @param customer empty where it concerns the whole shop
 * @param reference the number the shop gave it; empty where it gave none
 * @param submissions how many were concerned
 */
public record PrivacyRequest(
        UUID id,
        AccountId account,
        ShopDomain shop,
        Kind kind,
        String customer,
        String reference,
        Instant receivedAt,
        int submissions) {
    /** What was asked. */
    public enum Kind {
        DATA_REQUEST("data_request"),
        CUSTOMER_REDACTED("customer_redacted"),
        SHOP_REDACTED("shop_redacted");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** In words, for who has to answer for it. */
    public String note() {
        return switch (kind) {
            case DATA_REQUEST ->
                "The customer wants to know what is kept about him: give him \"data\", and his signed documents.";
            case CUSTOMER_REDACTED ->
                "What the customer submitted was forgotten. Signed documents and their audit trails are kept as long as"
                        + " the law requires.";
            case SHOP_REDACTED ->
                "What the shop's customers submitted, its forms, its registration and its secrets were forgotten. Signed"
                        + " documents and their audit trails are kept as long as the law requires.";
        };
    }
}
