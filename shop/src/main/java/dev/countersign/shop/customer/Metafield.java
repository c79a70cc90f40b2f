package dev.countersign.shop.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A value of an app beside the customer record, under a namespace and a key. */
public record Metafield(
        long id, String namespace, String key, String type, String value, Instant createdAt, Instant updatedAt) {
    public boolean isNamed(String otherNamespace, String otherKey) {
        return namespace.equals(otherNamespace) && key.equals(otherKey);
    }

    /** What a caller must name to replace exactly this value: the only compare-and-set of the Admin API. */
    public String compareDigest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((type + '\0' + value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
