package dev.countersign.shop.admin;

import dev.countersign.shop.http.Query;
import java.util.TreeMap;

/** Lets tests of other packages compute the HMAC of an OAuth callback. */
public final class Hmac {
    private Hmac() {}

    public static String of(Query query, String secret) {
        var parameters = new TreeMap<String, String>();
        query.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter.value()));
        return OAuthCallback.hmac(parameters, secret);
    }
}
