package dev.countersign.storefront;

import java.time.Instant;
import java.util.Optional;

/**
 * Who stands behind a request from a storefront, on the word of the shop's signature.
 *
 * @param customer the id of the customer who is logged in, as digits; empty when nobody is
 * @param pathPrefix where the shop serves us, such as {@code /apps/sign}; the merchant may change it at any time
 * @param language that a link on our own pages asked for
 */
public record ProxyRequest(
        ShopDomain shop, Optional<String> customer, String pathPrefix, Instant signedAt, Optional<String> language) {}
