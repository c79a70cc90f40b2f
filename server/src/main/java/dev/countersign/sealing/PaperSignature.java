package dev.countersign.sealing;

import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent.SignedOnPaper;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.Actor;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate tells of a signature on paper.
 *
 * @param by who uploaded the scan: the recipient himself, or the sender
 */
record PaperSignature(Actor by, EnvelopeDocument scan) {
    /** Empty where the recipient signed otherwise, or not yet. */
    static Optional<PaperSignature> of(Recipient recipient, List<Recorded<Fact>> log) {
        return recipient.progress().signedAt() == null || recipient.progress().signature() != null
                ? Optional.empty()
                : log.stream()
                        .flatMap(recorded -> of(recipient.id(), recorded).stream())
                        .reduce((_, last) -> last);
    }

    private static Optional<PaperSignature> of(String recipientId, Recorded<Fact> recorded) {
        return recorded.fact() instanceof SignedOnPaper fact
                        && fact.recipientId().equals(recipientId)
                ? Optional.of(new PaperSignature(recorded.by(), fact.scan()))
                : Optional.empty();
    }

    /** @param ip from where the scan came, which may be the sender's address */
    List<Entry> entries(@Nullable String ip) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                "Signature", "Signed on paper, scan uploaded by %s, SHA-256 %s".formatted(by.name(), scan.sha256())));
        if (ip != null) {
            entries.add(new Entry("Uploaded from IP address", ip));
        }
        return entries;
    }
}
