package dev.countersign.storefront.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.store.Secrets;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.ShopDomain;

/** Seals what is secret about a shop: bound to the shop and to its column, so that rows cannot be swapped. */
record SealedShop(Secrets secrets, ShopDomain shop) {
    byte[] secret(String secret) {
        return secrets.seal(context("secret"), secret.getBytes(UTF_8));
    }

    String secret(byte[] sealed) {
        return new String(secrets.open(context("secret"), sealed), UTF_8);
    }

    byte[] credentials(ShopCredentials credentials) {
        return secrets.seal(context("credentials"), StorefrontJson.bytes(credentials));
    }

    ShopCredentials credentials(byte[] sealed) {
        return StorefrontJson.read(secrets.open(context("credentials"), sealed), ShopCredentials.class);
    }

    private String context(String column) {
        return "storefront_shop." + column + ":" + shop;
    }
}
