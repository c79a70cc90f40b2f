package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.RECIPIENT_UPDATE_FAILED;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The server signs for a recipient who allowed it to, when his turn has come. */
public final class AutomaticSigning {
    private final Envelope envelope;

    public AutomaticSigning(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Whether the server is to sign here now. */
    public boolean isDue(String recipientId) {
        return envelope.status().isInProcess()
                && envelope.contents()
                        .recipient(recipientId)
                        .filter(r -> r.status().canAct())
                        .flatMap(r -> r.arrangement().automatic())
                        .isPresent();
    }

    /** @param authority the standing authority of this very recipient, as the recipient names it */
    public List<EnvelopeEvent> sign(
            String recipientId,
            List<TabValue> values,
            AdoptedSignature signature,
            UUID authority,
            String application,
            Instant givenAt) {
        var recipient = envelope.actingRecipient(recipientId);
        if (!recipient.arrangement().automatic().equals(Optional.of(new AutoSign(authority)))) {
            throw RECIPIENT_UPDATE_FAILED
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipientId, "the recipient this authority is for"));
        }
        Filling.check(envelope.contents().tabsOf(recipientId), values, signature);
        return new Unfolding(envelope)
                .then(new SignedAutomatically(recipientId, values, signature, authority, application, givenAt))
                .route()
                .facts();
    }

    /** The server cannot sign here: the recipient is told, and signs himself. */
    public List<EnvelopeEvent> halt(String recipientId, String reason) {
        envelope.actingRecipient(recipientId);
        return List.of(new AutoSignHalted(recipientId, reason));
    }
}
