package dev.countersign.storefront;

import java.net.URI;
import java.util.Optional;

/** Where customers see a shop: at the first host it was registered with, else at its permanent name. */
public final class StorefrontAddresses {
    private final Optional<SandboxShop> sandbox;

    public StorefrontAddresses(Optional<SandboxShop> sandbox) {
        this.sandbox = sandbox;
    }

    /** Scheme and host; the shop of the sandbox alone has no TLS. */
    public URI origin(Shop shop) {
        return sandbox.filter(beside -> beside.shop().equals(shop.domain()))
                .map(SandboxShop::origin)
                .orElseGet(() -> URI.create("https://" + host(shop)));
    }

    private static String host(Shop shop) {
        return shop.storefrontHosts().stream()
                .findFirst()
                .orElseGet(() -> shop.domain().name());
    }
}
