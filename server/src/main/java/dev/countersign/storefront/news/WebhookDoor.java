package dev.countersign.storefront.news;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.ShopKeys;
import dev.countersign.storefront.ShopSignatures;
import dev.countersign.storefront.Shops;
import java.util.Optional;

/**
 * Accepts a webhook only under the code its shop's secret makes of its bytes. Who the shop is stands in a header that the
 * code does not cover: it chooses the secret, and a body that names its shop has to name the same.
 */
public final class WebhookDoor {
    /** Checked in place of a shop without a name, so that all refusals take the same time. */
    private static final ShopDomain NOBODY = new ShopDomain("nobody.myshopify.com");

    private final ShopKeys keys;
    private final Shops shops;

    public WebhookDoor(ShopKeys keys, Shops shops) {
        this.keys = keys;
        this.shops = shops;
    }

    /** The shop that signed these bytes; empty for everything else, without a word why. */
    public Optional<Shop> open(String shop, byte[] body, String code) {
        var domain = ShopDomain.parse(shop);
        var signed = ShopSignatures.holdsForWebhook(keys.of(domain.orElse(NOBODY)), body, code);
        return domain.filter(_ -> signed).flatMap(shops::signedFor);
    }
}
