package dev.countersign.storefront;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.util.UUID;

/**
 * The envelope a submission became.
 *
 * @param prefix where the shop served us when it was made, such as {@code /apps/sign}
 * @param round how many sessions of the ceremony were opened for it
 */
public record ShopSigning(
        UUID submission,
        AccountId account,
        ShopDomain shop,
        EnvelopeId envelope,
        String recipientId,
        String prefix,
        int round) {
    ShopSigning inRound(int next) {
        return new ShopSigning(submission, account, shop, envelope, recipientId, prefix, next);
    }
}
