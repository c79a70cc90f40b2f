package dev.countersign.storefront;

import java.util.Optional;

/** Asks a shop for access tokens. */
public interface AccessTokens {
    /** The token for the code that an installation came back with. */
    ShopCredentials exchange(Shop shop, String code);

    /** What to call with now: what is kept, or a new token where that has ended. */
    ShopCredentials current(Shop shop);

    /** A token in place of one the shop refused; empty where only the merchant can give another. */
    Optional<ShopCredentials> renewed(Shop shop, ShopCredentials refused);
}
