package dev.countersign.sealing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Authentication;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.seal.Box;
import dev.countersign.seal.CompletionCertificate.Entry;
import dev.countersign.seal.SignerBlock;
import dev.countersign.seal.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the certificate tells of each recipient: who, how he proved it, what he adopted, and when. */
final class SignerBlocks {
    private static final Box PREVIEW = new Box(1, 0, 0, 130, 44);

    private final SignatureStamps signatures;
    private final ZonedTimes times;
    private final List<Recorded<Fact>> log;

    SignerBlocks(SignatureStamps signatures, ZonedTimes times, List<Recorded<Fact>> log) {
        this.signatures = signatures;
        this.times = times;
        this.log = log;
    }

    SignerBlock of(Recipient recipient, Envelope envelope) {
        var entries = switch (recipient.type()) {
            case SIGNER, IN_PERSON_SIGNER ->
                AutomaticSignature.of(recipient, log)
                        .map(automatic -> automatic.entries(envelope, times))
                        .orElseGet(() -> signer(recipient));
            case SEAL -> seal(recipient);
            case CARBON_COPY -> copy(recipient, envelope);
        };
        return new SignerBlock(recipient.name(), recipient.email(), entries, preview(recipient));
    }

    private @Nullable Stamp preview(Recipient recipient) {
        return Optional.ofNullable(recipient.progress().signature())
                .flatMap(signature -> signatures.preview(signature, PREVIEW))
                .orElse(null);
    }

    private List<Entry> signer(Recipient recipient) {
        var progress = recipient.progress();
        var entries = new ArrayList<Entry>();
        var proofs = Proofs.of(recipient, log);
        entries.add(new Entry("Invited by", proofs.areOfAShop() ? "The shop" : invitation(recipient)));
        entries.add(new Entry(
                "Authentication", proofs.areOfAShop() ? "Shopify customer account" : authentication(recipient)));
        entries.addAll(proofs.entries(times));
        entries.addAll(Vouching.of(recipient, log).entries());
        entries.addAll(PaperSignature.of(recipient, log)
                .map(paper -> paper.entries(progress.ip()))
                .orElseGet(() -> onThePage(progress)));
        entries.add(new Entry("Agreed to electronic records", times.of(progress.consentedAt())));
        entries.add(new Entry("Sent", times.of(progress.sentAt())));
        entries.add(new Entry("Viewed", times.of(progress.deliveredAt())));
        entries.add(outcome(recipient));
        return entries;
    }

    private static List<Entry> onThePage(Progress progress) {
        var entries = new ArrayList<Entry>();
        if (progress.signature() != null) {
            entries.add(new Entry("Signature", adoption(progress.signature())));
            entries.add(new Entry("Signature ID", id(progress.signature())));
        }
        if (progress.ip() != null) {
            entries.add(new Entry("IP address", progress.ip()));
        }
        return entries;
    }

    private Entry outcome(Recipient recipient) {
        var progress = recipient.progress();
        return progress.status() == RecipientStatus.DECLINED
                ? new Entry("Declined", times.of(progress.declinedAt()) + ": " + progress.declinedReason())
                : new Entry("Signed", times.of(progress.signedAt()));
    }

    private List<Entry> seal(Recipient recipient) {
        var signature = recipient.progress().signature();
        return List.of(
                new Entry("Role", "Electronic seal of the organisation"),
                new Entry("Seal ID", signature == null ? "Not applied yet" : id(signature)),
                new Entry("Applied", times.of(recipient.progress().signedAt())));
    }

    private List<Entry> copy(Recipient recipient, Envelope envelope) {
        var sent = recipient.status() == RecipientStatus.COMPLETED;
        return List.of(
                new Entry("Role", "Receives a copy"),
                new Entry("Status", sent ? "Copy sent" : envelope.status().isInProcess() ? "Not yet" : "Not sent"),
                new Entry("Sent", times.of(recipient.progress().sentAt())));
    }

    private String authentication(Recipient recipient) {
        var result = recipient.progress().authentication();
        if (recipient.accessCode() == null && result.equals(Authentication.NONE)) {
            return unchecked(recipient);
        }
        return Boolean.TRUE.equals(result.passed())
                ? "Access code, passed " + times.of(result.at())
                : "Access code, not passed";
    }

    private static String invitation(Recipient recipient) {
        if (recipient.isEmbedded()) {
            return "The sender's application";
        }
        return isInPerson(recipient) ? "Link sent by e-mail to the host" : "Link sent by e-mail";
    }

    /** How somebody is known of whom no access code is asked. */
    private static String unchecked(Recipient recipient) {
        if (recipient.isEmbedded()) {
            return "By the sender's application";
        }
        return isInPerson(recipient) ? "By the host, in person" : "Access to the e-mail address";
    }

    private static boolean isInPerson(Recipient recipient) {
        return recipient.arrangement().host() != null;
    }

    private static String adoption(AdoptedSignature signature) {
        return switch (signature.method()) {
            case TYPED -> "Typed name in a chosen style";
            case DRAWN -> "Drawn by hand";
            case UPLOADED -> "Uploaded image";
            case SEAL -> "Electronic seal of the organisation";
        };
    }

    static String id(AdoptedSignature signature) {
        return signature.id().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
