package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A session together with what it is about, as it stands now. */
public record Visit(Session session, Envelope envelope, Gate gate) {
    /** The visitor. Ask only where the gate is not {@code GONE}. */
    public Recipient recipient() {
        return envelope.recipient(session.recipientId());
    }

    Actor actor(@Nullable String ip) {
        var recipient = recipient();
        return new Actor(Actor.Kind.SIGNING, recipient.guid().toString(), recipient.name(), recipient.email(), ip);
    }

    /** Refuses what belongs to another gate than the one he stands at. */
    void require(Gate needed) {
        if (gate == Gate.BEING_CORRECTED) {
            throw BeingCorrected.refusal();
        }
        if (gate != needed) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("session", gate.name(), needed.name())
                            .fix("Load the page again: it shows what can be done now."));
        }
    }
}
