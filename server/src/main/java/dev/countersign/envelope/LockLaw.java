package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each fact does to the lock of an envelope, and what letting go of the lock does to its contents. */
final class LockLaw {
    private LockLaw() {}

    static @Nullable EditLock lockAfter(Envelope envelope, EnvelopeEvent fact, Instant at) {
        var lock = envelope.lock();
        return switch (fact) {
            case LockTaken taken -> taken.lock().keeping(envelope.contents());
            case LockChanged changed -> lock == null ? null : changed.lock().keeping(before(envelope, lock));
            case LockReleased _ -> null;
            default -> lock == null ? null : lockAfterAnythingElse(lock, fact, at);
        };
    }

    /** A correction begins the lock's time anew. What has run out is gone: a later change must not bring it back. */
    private static @Nullable EditLock lockAfterAnythingElse(EditLock lock, EnvelopeEvent fact, Instant at) {
        if (!lock.isHeldAt(at)) {
            return null;
        }
        return isCorrection(fact) ? lock.renewed(at) : lock;
    }

    private static boolean isCorrection(EnvelopeEvent fact) {
        return EnvelopeLifecycle.CORRECTIONS.contains(fact.getClass());
    }

    /** Who lets go without saving has the contents back as they were; what recipients did meanwhile cannot be. */
    static EnvelopeContents contentsAfter(Envelope envelope, EnvelopeEvent fact, EnvelopeContents changed) {
        var lock = envelope.lock();
        return fact instanceof LockReleased released && !released.saved() && lock != null
                ? before(envelope, lock)
                : changed;
    }

    /** What was sent under the lock stays sent, for nobody would be told any more; and no signer is undone. */
    static boolean canGoBack(Envelope envelope) {
        var before = envelope.lock() == null ? null : envelope.lock().before();
        return before != null
                && envelope.status().allowsCorrection()
                && !(envelope.status().isInProcess() && isDraft(before))
                && envelope.contents().recipients().stream()
                        .filter(r -> r.type().signs() && !r.isUnfinished())
                        .allMatch(r -> hadFinished(before, r));
    }

    private static boolean isDraft(EnvelopeContents contents) {
        return contents.recipients().stream().allMatch(r -> r.status() == RecipientStatus.CREATED);
    }

    private static boolean hadFinished(EnvelopeContents before, Recipient signer) {
        return before.recipients().stream().anyMatch(r -> r.guid().equals(signer.guid()) && !r.isUnfinished());
    }

    private static EnvelopeContents before(Envelope envelope, EditLock lock) {
        return Optional.ofNullable(lock.before()).orElse(envelope.contents());
    }
}
