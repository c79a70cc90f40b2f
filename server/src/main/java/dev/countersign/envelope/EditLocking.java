package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    public List<EnvelopeEvent> change(EditLock lock, @Nullable String token, Instant now) {
        requireState();
        requireOwner(token, now);
        return List.of(new LockChanged(lock));
    }

    public List<EnvelopeEvent> release(boolean save, @Nullable String token, Instant now) {
        requireOwner(token, now);
        return List.of(new LockReleased(save || !envelope.status().allowsCorrection()));
    }

    private void requireOwner(@Nullable String token, Instant now) {
        if (held(now).isEmpty()) {
            throw EDIT_LOCK_ENVELOPE_NOT_LOCKED
                    .because()
                    .with(Refusal.Detail.of("lock", null, "a lock that was taken and has not run out")
                            .fix("POST /envelopes/" + envelope.id() + "/lock"));
        }
        requireOpenFor(token, now);
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
