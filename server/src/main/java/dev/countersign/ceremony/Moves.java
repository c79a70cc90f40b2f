package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.UNKNOWN_ENVELOPE_RECIPIENT;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import java.util.List;
import java.util.function.Function;

/** What a visitor does to the envelope: only while it is still he who is asked to sign, and nobody corrects it. */
final class Moves {
    private final Envelopes envelopes;
    private final BusinessClock clock;

    Moves(Envelopes envelopes, BusinessClock clock) {
        this.envelopes = envelopes;
        this.clock = clock;
    }

    Envelope make(Visit visit, Actor by, Function<Envelope, List<EnvelopeEvent>> verb) {
        var session = visit.session();
        return envelopes.change(session.account(), session.envelope(), by, envelope -> {
            requireStillHe(session, envelope);
            BeingCorrected.refuse(session, envelope, clock.instant());
            return verb.apply(envelope);
        });
    }

    /** The sender may have put somebody else into the visitor's place since the page was loaded. */
    private static void requireStillHe(Session session, Envelope envelope) {
        if (!session.isOf(envelope.recipient(session.recipientId()))) {
            throw UNKNOWN_ENVELOPE_RECIPIENT.because();
        }
    }
}
