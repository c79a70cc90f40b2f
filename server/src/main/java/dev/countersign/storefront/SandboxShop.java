package dev.countersign.storefront;

import java.net.URI;

/** The shop that was started beside the server: its Admin API answers at an address of this machine. */
public record SandboxShop(ShopDomain shop, URI origin) {}
