package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Check;
import java.util.List;

/** The verbs of a one-time code: sent, right, wrong. */
public final class Identification {
    private final Envelope envelope;

    public Identification(Envelope envelope) {
        this.envelope = envelope;
    }

    /** @param to the address or number the code went to, its middle left out */
    public List<EnvelopeEvent> send(String recipientId, Way way, String to) {
        envelope.actingRecipient(recipientId);
        return List.of(new IdCodeSent(recipientId, way, to));
    }

    public List<EnvelopeEvent> pass(String recipientId, Way way) {
        envelope.actingRecipient(recipientId);
        return List.of(new IdCheckPassed(recipientId, way));
    }

    /** A wrong code. After {@code attempts} of them the recipient is locked out until the sender lets him in again. */
    public List<EnvelopeEvent> fail(String recipientId, int attempts) {
        var failures =
                envelope.actingRecipient(recipientId).progress().idCheck().failures();
        var left = Math.max(0, attempts - failures - 1);
        var failed = new IdCheckFailed(recipientId, left);
        return left > 0 ? List.of(failed) : List.of(failed, new RecipientLocked(recipientId, Check.ID_CHECK));
    }
}
