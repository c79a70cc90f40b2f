package dev.countersign.identity;

import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code or token an application holds for a user.
 *
 * @param hash SHA-256 of the code or token, which itself is stored nowhere
 * @param family shared by all that one sign-in led to, so that it can be revoked as one
 * @param challenge the S256 challenge a code was asked for with
 * @param usedAt when a code or refresh token was exchanged
 */
public record Grant(
        String hash,
        Kind kind,
        UUID family,
        UserId user,
        String integrationKey,
        Set<String> scopes,
        @Nullable String challenge,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    /** What a grant is good for. */
    public enum Kind {
        CODE,
        ACCESS,
        REFRESH
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean belongsTo(Application application) {
        return integrationKey.equals(application.integrationKey());
    }
}
