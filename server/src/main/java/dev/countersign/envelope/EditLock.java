package dev.countersign.envelope;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds an envelope for one user and application while it is corrected. Known by the hash of its token, the
 * reference's {@code X-DocuSign-Edit}.
 *
 * @param until when it ends by itself; each change made under it begins the time anew
 * @param before the contents as they were when the lock was taken, for who drops his changes
 */
public record EditLock(
        String tokenSha256,
        UserId userId,
        String userName,
        String email,
        String lockedByApp,
        String lockType,
        boolean useScratchPad,
        int durationSeconds,
        Instant until,
        @Nullable EnvelopeContents before) {
    public boolean isHeldAt(Instant now) {
        return now.isBefore(until);
    }

    public boolean opensWith(@Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        Digest.sha256(token).getBytes(StandardCharsets.US_ASCII),
                        tokenSha256.getBytes(StandardCharsets.US_ASCII));
    }

    EditLock keeping(EnvelopeContents contents) {
        return with(until, contents);
    }

    EditLock renewed(Instant at) {
        return with(at.plusSeconds(durationSeconds), before);
    }

    private EditLock with(Instant end, @Nullable EnvelopeContents contents) {
        return new EditLock(
                tokenSha256,
                userId,
                userName,
                email,
                lockedByApp,
                lockType,
                useScratchPad,
                durationSeconds,
                end,
                contents);
    }
}
