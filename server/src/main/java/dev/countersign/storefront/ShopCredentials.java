package dev.countersign.storefront;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What opens the Admin API of a shop. It never leaves the server.
 *
 * @param expiresAt when the access token ends, if it does
 */
public record ShopCredentials(
        @Nullable String accessToken,
        @Nullable Instant expiresAt,
        @Nullable String refreshToken,
        @Nullable String apiKey,
        @Nullable String password) {
    public static final ShopCredentials NONE = new ShopCredentials(null, null, null, null, null);

    public static ShopCredentials token(String token) {
        return new ShopCredentials(token, null, null, null, null);
    }

    public static ShopCredentials basic(String apiKey, String password) {
        return new ShopCredentials(null, null, null, apiKey, password);
    }

    public Optional<String> tokenAt(Instant now) {
        return Optional.ofNullable(accessToken).filter(_ -> expiresAt == null || now.isBefore(expiresAt));
    }

    /** Nothing secret gets into a log by way of a record's text. */
    @Override
    public String toString() {
        return "ShopCredentials[…]";
    }
}
