package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.EditLock;

/** Writes the lock of an envelope. Its token is told by the lock's own resource only, and to its owner only. */
final class LockWriter {
    private LockWriter() {}

    static Body write(EditLock lock) {
        return Body.with("lockDurationInSeconds", lock.durationSeconds())
                .and("lockedByApp", lock.lockedByApp())
                .and("lockedByUser", owner(lock))
                .and("lockedUntilDateTime", lock.until())
                .and("lockType", lock.lockType())
                .and("useScratchPad", lock.useScratchPad());
    }

    private static Body owner(EditLock lock) {
        return Body.with("userId", lock.userId().toString())
                .and("userName", lock.userName())
                .and("email", lock.email());
    }
}
