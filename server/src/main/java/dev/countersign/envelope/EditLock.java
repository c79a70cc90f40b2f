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
 * @param tokenSealed the token under the master key: as in the reference, its owner may ask for it again
 * @param until when it ends by itself; each change made under it begins the time anew
 * @param before the contents as they were when the lock was taken, for who drops his changes
 */
public record EditLock(
        String tokenSha256,
        String tokenSealed,
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

    public boolean isOwnedBy(UserId user) {
        return userId.equals(user);
    }

    /** The same lock, held for this long from now on. */
    public EditLock lasting(int seconds, Instant from) {
        return with(lockedByApp, seconds, from.plusSeconds(seconds), before);
    }

    /** The same lock under another name of the application. */
    public EditLock namedBy(String application) {
        return with(application, durationSeconds, until, before);
    }

    EditLock keeping(EnvelopeContents contents) {
        return with(lockedByApp, durationSeconds, until, contents);
    }

    /** The same for the log, which need not hold the contents once more. */
    EditLock withoutContents() {
        return with(lockedByApp, durationSeconds, until, null);
    }

    EditLock renewed(Instant at) {
        return with(lockedByApp, durationSeconds, at.plusSeconds(durationSeconds), before);
    }

    private EditLock with(String application, int seconds, Instant end, @Nullable EnvelopeContents contents) {
        return new EditLock(
                tokenSha256,
                tokenSealed,
                userId,
                userName,
                email,
                application,
                lockType,
                useScratchPad,
                seconds,
                end,
                contents);
    }
}
