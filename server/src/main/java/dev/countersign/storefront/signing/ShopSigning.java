package dev.countersign.storefront.signing;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.storefront.ShopDomain;
import java.util.UUID;

/**
 * The envelope a submission became.
 *
 * @param round how many sessions of the ceremony were opened for it
 */
public record ShopSigning(
        UUID submission, AccountId account, ShopDomain shop, EnvelopeId envelope, String recipientId, int round) {
    ShopSigning inRound(int next) {
        return new ShopSigning(submission, account, shop, envelope, recipientId, next);
    }
}
