package dev.countersign.sealing;

import dev.countersign.envelope.AuditWording;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.SignedAutomatically;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the certificate tells of a signature that the server made by standing authority: nobody was there, it says. */
record AutomaticSignature(Recipient recipient, Recorded<Fact> recorded, SignedAutomatically fact) {
    static Optional<AutomaticSignature> of(Recipient recipient, List<Recorded<Fact>> log) {
        return log.stream()
                .flatMap(recorded -> recorded.fact() instanceof SignedAutomatically fact
                                && fact.recipientId().equals(recipient.id())
                        ? Optional.of(new AutomaticSignature(recipient, recorded, fact)).stream()
                        : Optional.<AutomaticSignature>empty().stream())
                .findFirst();
    }

    List<Entry> entries(Envelope envelope, ZonedTimes times) {
        var progress = recipient.progress();
        var words = AuditWording.of(fact, recorded.by(), envelope, times::of);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Authority", words.sentence()));
        entries.add(new Entry("Authority ID", fact.authority().toString()));
        entries.add(new Entry("Signature", look(fact.signature())));
        entries.add(new Entry("Signature ID", SignerBlocks.id(fact.signature())));
        entries.add(new Entry(
                "Agreed to electronic records",
                progress.consentedAt() == null
                        ? "Not asked in a session; signed by the authority above"
                        : times.of(progress.consentedAt())));
        entries.add(new Entry("Turn came", times.of(progress.sentAt())));
        if (progress.deliveredAt() != null) {
            entries.add(new Entry("Viewed", times.of(progress.deliveredAt())));
        }
        entries.add(new Entry("Signed", times.of(progress.signedAt())));
        return entries;
    }

    private static String look(AdoptedSignature signature) {
        return switch (signature.method()) {
            case TYPED -> "Kept by the user: typed name in a chosen style";
            case DRAWN, UPLOADED -> "Kept by the user: a picture";
            case SEAL -> "Electronic seal of the organisation";
        };
    }
}
