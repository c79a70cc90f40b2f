package dev.countersign.api.v21.envelopes;

import dev.countersign.envelope.recipient.Recipient;
import java.util.UUID;

/**
 * For whom an envelope is written.
 *
 * @param mayChange the sender or an administrator: sees what was posted as it was posted, and every access code and note
 */
record Viewer(boolean mayChange, UUID user) {
    /** The note to a recipient is for him and for those who wrote it. */
    boolean seesNoteTo(Recipient recipient) {
        return mayChange || recipient.userId().equals(user);
    }
}
