package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER;

import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.Set;

/** While the sender holds the envelope to correct it, whoever could act waits. Who is done may go on reading. */
final class BeingCorrected {
    /** These pages lead away, and a correction does not change that. */
    private static final Set<Gate> WAYS_OUT = Set.of(Gate.ENDED, Gate.TIMED_OUT, Gate.GONE);

    private BeingCorrected() {}

    /** The gate, unless the visitor has to wait. */
    static Gate or(Gate gate, Session session, Envelope envelope, Instant now) {
        return !WAYS_OUT.contains(gate) && holdsUp(session, envelope, now) ? Gate.BEING_CORRECTED : gate;
    }

    static void refuse(Session session, Envelope envelope, Instant now) {
        if (holdsUp(session, envelope, now)) {
            throw refusal();
        }
    }

    static Refusal refusal() {
        return EDIT_LOCK_NOT_LOCK_OWNER
                .because()
                .with(Refusal.Detail.of("session", Gate.BEING_CORRECTED.name(), "an envelope that nobody is correcting")
                        .fix("Wait until the sender is done. What was filled in stays on the page."));
    }

    private static boolean holdsUp(Session session, Envelope envelope, Instant now) {
        return envelope.status().isInProcess()
                && new EditLocking(envelope).held(now).isPresent()
                && envelope.contents()
                        .recipient(session.recipientId())
                        .map(Recipient::status)
                        .filter(status -> status.canAct())
                        .isPresent();
    }
}
