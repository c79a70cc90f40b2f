package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The verbs of an envelope's lock: take it, hold it longer, let go. */
public final class EditLocking {
    private final Envelope envelope;

    public EditLocking(Envelope envelope) {
        this.envelope = envelope;
    }

    /** The lock, while it is held. One that has run out holds nothing. */
    public Optional<EditLock> held(Instant now) {
        return Optional.ofNullable(envelope.lock()).filter(lock -> lock.isHeldAt(now));
    }

    public List<EnvelopeEvent> take(EditLock lock, Instant now) {
        requireState();
        held(now).ifPresent(other -> {
            throw EDIT_LOCK_ENVELOPE_ALREADY_LOCKED.because().with(whose(other));
        });
        return List.of(new LockTaken(lock));
    }

    /** The lock as its owner wants it from now on. */
    public List<EnvelopeEvent> change(UnaryOperator<EditLock> wish, @Nullable String token, Instant now) {
        requireState();
        requireOpenFor(token, now);
        return List.of(changed(wish.apply(requireHeld(now))));
    }

    /** @param save keep what was changed; else it is taken back, where that is still possible */
    public List<EnvelopeEvent> release(boolean save, @Nullable String token, Instant now) {
        requireHeld(now);
        requireOpenFor(token, now);
        if (!save && !canBeDropped() && !envelope.status().isFinal()) {
            throw INVALID_REQUEST_PARAMETER
                    .because("What was sent or signed under the lock cannot be taken back.")
                    .with(Refusal.Detail.of("save_changes", "false", "true"));
        }
        return List.of(new LockReleased(save || !canBeDropped()));
    }

    /** The same for who knows the lock only by the hash of its token; when it is no longer this lock, it stays. */
    public List<EnvelopeEvent> releaseKnown(boolean save, String tokenSha256, Instant now) {
        return held(now).filter(lock -> lock.tokenSha256().equals(tokenSha256)).isPresent()
                ? List.of(new LockReleased(save || !canBeDropped()))
                : List.of();
    }

    /** Whether what was changed under the lock can be taken back. */
    public boolean canBeDropped() {
        return LockLaw.canGoBack(envelope);
    }

    /** Holds it at least this long from now on, for who knows it by its hash; another lock stays as it is. */
    public List<EnvelopeEvent> holdKnown(int seconds, String tokenSha256, Instant now) {
        return held(now)
                .filter(lock -> lock.tokenSha256().equals(tokenSha256))
                .filter(lock -> lock.until().isBefore(now.plusSeconds(seconds)))
                .<List<EnvelopeEvent>>map(lock ->
                        List.of(changed(lock.lasting(Math.max(seconds, lock.durationSeconds()), now))))
                .orElse(List.of());
    }

    private static LockChanged changed(EditLock lock) {
        return new LockChanged(lock.withoutContents());
    }

    /** The lock that is held, or a refusal. */
    public EditLock requireHeld(Instant now) {
        return held(now)
                .orElseThrow(() -> EDIT_LOCK_ENVELOPE_NOT_LOCKED
                        .because()
                        .with(Refusal.Detail.of("lock", null, "a lock that was taken and has not run out")
                                .fix("POST /envelopes/" + envelope.id() + "/lock")));
    }

    /** The lock that is held, for the user who took it; for all others a refusal. */
    public EditLock requireOwnedBy(UserId user, Instant now) {
        var lock = requireHeld(now);
        if (!lock.isOwnedBy(user)) {
            throw EDIT_LOCK_NOT_LOCK_OWNER.because().with(whose(lock));
        }
        return lock;
    }

    /** Refuses whoever comes without the token while the envelope is held. */
    public void requireOpenFor(@Nullable String token, Instant now) {
        held(now).filter(lock -> !lock.opensWith(token)).ifPresent(lock -> {
            throw EDIT_LOCK_NOT_LOCK_OWNER.because().with(whose(lock));
        });
    }

    private void requireState() {
        if (!envelope.status().allowsCorrection()) {
            throw EDIT_LOCK_INVALID_STATE_FOR_LOCK
                    .because()
                    .with(Refusal.Detail.of("status", envelope.status().wire(), "created, sent or delivered"));
        }
    }

    private static Refusal.Detail whose(EditLock lock) {
        return Refusal.Detail.of("X-DocuSign-Edit", null, "the lockToken of the lock held by " + lock.userName())
                .fix("The lock by " + lock.lockedByApp() + " ends at " + lock.until()
                        + "; its owner ends it earlier with DELETE /envelopes/{envelopeId}/lock.");
    }
}
