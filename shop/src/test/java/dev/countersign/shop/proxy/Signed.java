package dev.countersign.shop.proxy;

import dev.countersign.shop.http.Query;

/** Lets tests of other packages compute a signature. */
public final class Signed {
    private Signed() {}

    public static String by(String secret, Query query) {
        return ProxySignature.of(query, secret);
    }
}
