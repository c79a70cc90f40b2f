package dev.countersign.storefront.http;

import dev.countersign.kernel.OutgoingGuard;
import dev.countersign.storefront.SandboxShop;
import dev.countersign.storefront.ShopDomain;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the Admin API of a shop answers: at its permanent name, and nowhere anybody could choose. */
public final class AdminAddresses {
    private static final Pattern SHOP = Pattern.compile("[a-z0-9][a-z0-9-]*\\.myshopify\\.com");

    private final Optional<SandboxShop> sandbox;
    private final OutgoingGuard guard;

    public AdminAddresses(Optional<SandboxShop> sandbox) {
        this.sandbox = sandbox;
        this.guard = new OutgoingGuard(
                host -> SHOP.matcher(host).matches(),
                sandbox.map(shop -> Set.of(shop.origin().toString())).orElse(Set.of()));
    }

    URI of(ShopDomain shop, String path) {
        return guard.allowed(URI.create(origin(shop) + path));
    }

    /** Scheme and host of the shop's pages for merchants. */
    public String origin(ShopDomain shop) {
        return sandbox.filter(beside -> beside.shop().equals(shop))
                .map(beside -> beside.origin().toString())
                .orElse("https://" + shop);
    }
}
