package dev.countersign.sealing;

import dev.countersign.envelope.EnvelopeEvent.HandedToSigner;
import dev.countersign.envelope.EnvelopeEvent.IdCheckPassed;
import dev.countersign.envelope.EnvelopeEvent.IdCodeSent;
import dev.countersign.envelope.EnvelopeEvent.KnownByShop;
import dev.countersign.envelope.EnvelopeEvent.OfRecipient;
import dev.countersign.envelope.EnvelopeEvent.RecipientCorrected;
import dev.countersign.envelope.EnvelopeEvent.RecipientReassigned;
import dev.countersign.envelope.recipient.Arrangement.Host;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log tells of how a recipient was known when he signed: by a code, by his shop, by a host who was with him. */
final class Proofs {
    private final Recipient recipient;
    private @Nullable IdCodeSent sent;
    private @Nullable IdCodeSent passed;
    private @Nullable Instant passedAt;
    private @Nullable Instant handedOverAt;
    private @Nullable KnownByShop shop;

    private Proofs(Recipient recipient) {
        this.recipient = recipient;
    }

    static Proofs of(Recipient recipient, List<Recorded<Fact>> log) {
        var proofs = new Proofs(recipient);
        for (var recorded : log) {
            proofs.hear(recorded.fact(), recorded.at());
        }
        return proofs;
    }

    /** Only who acts leaves these facts, so none of them is later than the signature. */
    private void hear(Fact fact, Instant at) {
        switch (fact) {
            case IdCodeSent code when isOfHim(code) -> sent = code;
            case IdCheckPassed check
            when isOfHim(check) -> {
                passed = sent;
                passedAt = at;
            }
            case HandedToSigner handed when isOfHim(handed) -> handedOverAt = at;
            case KnownByShop known when isOfHim(known) -> shop = known;
            case RecipientReassigned other when isOfHim(other) -> forget();
            case RecipientCorrected corrected when isAnew(corrected.recipient()) -> forget();
            default -> {} // all else proves nothing
        }
    }

    private boolean isOfHim(OfRecipient fact) {
        return fact.recipientId().equals(recipient.id());
    }

    /** Somebody else took the place. */
    private boolean isAnew(Recipient corrected) {
        return corrected.id().equals(recipient.id()) && corrected.status() == RecipientStatus.CREATED;
    }

    private void forget() {
        sent = null;
        passed = null;
        passedAt = null;
        handedOverAt = null;
        shop = null;
    }

    boolean areOfAShop() {
        return shop != null;
    }

    List<Entry> entries(ZonedTimes times) {
        var entries = new ArrayList<Entry>();
        var host = recipient.arrangement().host();
        if (host != null) {
            entries.add(new Entry("In person", "On the device of " + named(host)));
            entries.add(new Entry("Handed over by the host", times.of(handedOverAt)));
        }
        if (shop != null) {
            entries.add(new Entry("Shop", shop.shop()));
            entries.add(new Entry("Customer", shop.customer()));
            entries.add(new Entry("Proxy signature verified", times.of(shop.verifiedAt())));
            if (shop.reportedIp() != null) {
                entries.add(new Entry("IP address reported by the shop", shop.reportedIp()));
            }
        }
        if (recipient.arrangement().idCheck() != null || passedAt != null) {
            entries.add(new Entry("One-time code", code(times)));
        }
        return entries;
    }

    private static String named(Host host) {
        return host.name() + " <" + host.email() + ">";
    }

    private String code(ZonedTimes times) {
        if (passedAt == null) {
            return "Not passed";
        }
        var where = passed == null ? "" : by(passed.way()) + " to " + passed.to() + ", ";
        return where + "passed " + times.of(passedAt);
    }

    private static String by(Way way) {
        return switch (way) {
            case EMAIL -> "By e-mail";
            case SMS -> "By text message";
        };
    }
}
