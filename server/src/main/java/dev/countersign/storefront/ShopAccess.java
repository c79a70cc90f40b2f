package dev.countersign.storefront;

import java.util.Arrays;
import java.util.Optional;

/** How we prove to the Admin API of a shop who we are. */
public enum ShopAccess {
    /** A token the merchant copied out of his admin pages. */
    TOKEN("token"),
    /** A token we ask for with client id and secret, good for a day. */
    CLIENT_CREDENTIALS("clientCredentials"),
    /** A token from an installation. */
    OAUTH("oauth"),
    /** Key and password of an old private app. */
    BASIC("basic");

    private final String wire;

    ShopAccess(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<ShopAccess> of(String wire) {
        return Arrays.stream(values())
                .filter(value -> value.wire.equalsIgnoreCase(wire))
                .findFirst();
    }
}
