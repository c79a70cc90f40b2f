package dev.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The query a shop's proxy adds to a request.
 *
 * @param message what is signed: the decoded pairs, sorted, with nothing between them
 */
record SignedRequest(String query, String message) {
    static final String SHOP = "sandbox-shop.myshopify.com";
    private static final String PREFIX = "/apps/esign";

    /** @param customer the digits of his id */
    static SignedRequest of(String customer, Instant now, String secret) {
        var message = "logged_in_customer_id=" + customer + "path_prefix=" + PREFIX + "shop=" + SHOP + "timestamp="
                + now.getEpochSecond();
        var query = "shop=" + SHOP + "&logged_in_customer_id=" + customer + "&path_prefix="
                + PREFIX.replace("/", "%2F") + "&timestamp=" + now.getEpochSecond() + "&signature="
                + code(secret, message);
        return new SignedRequest(query, message);
    }

    private static String code(String secret, String message) {
        try {
            return HexFormat.of().formatHex(Floors.hmac(secret.getBytes(UTF_8), message.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
