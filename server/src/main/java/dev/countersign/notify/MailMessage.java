package dev.countersign.notify;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail on its way.
 *
 * @param messageId fixed when it was queued: whoever gets it twice after a crash can tell that it is the same
 */
public record MailMessage(
        UUID id,
        AccountId account,
        EnvelopeId envelope,
        long factNumber,
        DueMail mail,
        String messageId,
        State state,
        int attempts,
        Instant queuedAt) {
    /** How far it got. */
    public enum State {
        QUEUED,
        SENT,
        /** Nobody will take it. */
        FAILED,
        /** It had lost its sense before it was sent. */
        DROPPED
    }
}
