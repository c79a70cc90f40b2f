package dev.countersign.api.connectors;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.SHOP_DOES_NOT_EXIST;
import static dev.countersign.kernel.ErrorCode.USER_LACKS_PERMISSIONS;

import dev.countersign.identity.Caller;
import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.Shops;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The shops a caller may see: those of his account, and only as its administrator. */
@Component
final class ShopAdmin {
    private final Shops shops;

    ShopAdmin(Shops shops) {
        this.shops = shops;
    }

    static void require(Caller caller) {
        if (!caller.admin()) {
            throw USER_LACKS_PERMISSIONS
                    .because()
                    .with(Refusal.Detail.of("user", caller.email(), "an administrator of the account"));
        }
    }

    static ShopDomain domain(String text) {
        return ShopDomain.parse(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("Invalid shop.")
                        .with(Refusal.Detail.of("shop", text, ShopDomain.EXPECTED)
                                .fix("Not the shop's own domain: the name that ends in myshopify.com never changes.")));
    }

    Shop find(Caller caller, String text) {
        require(caller);
        return shops.find(caller.account(), domain(text))
                .orElseThrow(() -> SHOP_DOES_NOT_EXIST
                        .because()
                        .with(Refusal.Detail.of("shop", text, "a shop of this account")
                                .fix("GET /connectors/shopify/v1/shops lists them.")));
    }
}
