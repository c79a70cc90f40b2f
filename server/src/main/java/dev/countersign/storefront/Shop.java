package dev.countersign.storefront;

import dev.countersign.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered shop, without its secrets.
 *
 * @param storefrontHosts further hosts its pages are seen at, such as its own domain; with a port where it is unusual
 * @param clockSkewSeconds how old or early a signed request may be
 * @param previousSecretUntil until when the secret before the last rotation is accepted
 */
public record Shop(
        ShopDomain domain,
        AccountId account,
        String clientId,
        ShopAccess access,
        AdminStyle style,
        String apiVersion,
        List<String> storefrontHosts,
        int clockSkewSeconds,
        @Nullable Instant previousSecretUntil,
        Instant registeredAt) {
    public Shop {
        storefrontHosts = List.copyOf(storefrontHosts);
    }
}
