package dev.countersign.storefront;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer at a form: who he is on the word of the shop, and from where he came.
 *
 * @param door by which way he came
 * @param origin of the page that posted, as his browser says
 */
public record Visitor(
        Shop shop,
        String customer,
        Doorway door,
        @Nullable String origin,
        String clientIp,
        @Nullable String reportedIp) {
    /** Whether the post, if it says where it comes from, comes from a page of the shop. */
    public boolean isFromTheShop() {
        if (origin == null) {
            return true;
        }
        var authority = origin.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT);
        return authority.equals(shop.domain().name()) || shop.storefrontHosts().contains(authority);
    }
}
