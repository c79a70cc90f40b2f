package dev.countersign.storefront;

import java.time.Instant;
import java.util.Optional;

/**
 * Who stands behind a request from a storefront, on the word of the shop's signature.
 *
 * @param customer the id of the customer who is logged in, as digits; empty when nobody is
 * @param pathPrefix where the shop serves us, such as {@code /apps/sign}; the merchant may change it at any time
 */
public record ProxyRequest(ShopDomain shop, Optional<String> customer, String pathPrefix, Instant signedAt) {
    /** A customer of one shop: ids of two shops may coincide. */
    public Optional<Customer> identified() {
        return customer.map(id -> new Customer(shop, id));
    }

    /** A customer by shop and id. */
    public record Customer(ShopDomain shop, String id) {}
}
