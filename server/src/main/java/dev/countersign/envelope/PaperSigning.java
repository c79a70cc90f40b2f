package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.RECIPIENT_UPDATE_FAILED;

import dev.countersign.document.Documents;
import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Print and sign: a recipient signs on paper, and the scan becomes a document of the envelope. */
public final class PaperSigning {
    private final Envelope envelope;

    public PaperSigning(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Whether the sender lets recipients sign on paper; he does unless he said {@code enableWetSign: "false"}. */
    public boolean isAllowed() {
        var own = envelope.contents().rest().members().get("enableWetSign");
        return !"false".equalsIgnoreCase(String.valueOf(own));
    }

    public List<EnvelopeEvent> choose(String recipientId) {
        requireAllowed();
        var recipient = envelope.actingRecipient(recipientId);
        if (recipient.status() == RecipientStatus.FAX_PENDING) {
            return List.of();
        }
        var facts = new Unfolding(envelope);
        if (recipient.status() == RecipientStatus.SENT) {
            facts.thenAll(e -> e.view(recipientId));
        }
        return facts.then(new FaxPending(recipientId)).facts();
    }

    /** The scan of this recipient as a document of the envelope: the last one, under an id that is free. */
    public EnvelopeDocument document(String recipientId, UUID guid, Documents.Stored scan) {
        var documents = envelope.contents().documents();
        return new EnvelopeDocument(
                freeId(),
                guid,
                "Signed on paper by " + envelope.recipient(recipientId).name(),
                documents.stream().mapToInt(EnvelopeDocument::order).max().orElse(0) + 1,
                scan.sha256(),
                scan.size(),
                scan.pages(),
                true,
                Extras.NONE);
    }

    private String freeId() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(String::valueOf)
                .filter(id -> envelope.contents().document(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The scan is there, from the recipient or from the sender: the recipient is done, and the next one's turn comes. */
    public List<EnvelopeEvent> upload(String recipientId, EnvelopeDocument scan) {
        requireOwing(recipientId);
        return new Unfolding(envelope)
                .then(new SignedOnPaper(recipientId, scan))
                .route()
                .facts();
    }

    /** Refuses for whom no scan can be taken: who does not sign, is done, or has to sign on the page. */
    public void requireOwing(String recipientId) {
        requireAllowed();
        if (!envelope.actingRecipient(recipientId).type().signs()) {
            throw RECIPIENT_UPDATE_FAILED
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipientId, "a recipient who signs"));
        }
    }

    private void requireAllowed() {
        if (!isAllowed()) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The sender does not let this envelope be signed on paper.")
                    .with(Refusal.Detail.of("enableWetSign", "false", "true, when the envelope is made"));
        }
    }
}
