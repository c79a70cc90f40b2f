package dev.countersign.sealing;

import dev.countersign.account.Accounts;
import dev.countersign.envelope.CustomField;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.history.History;
import dev.countersign.seal.CompletionCertificate;
import dev.countersign.seal.CompletionCertificate.DocumentLine;
import dev.countersign.seal.CompletionCertificate.Entry;
import dev.countersign.seal.CompletionCertificate.EventLine;
import dev.countersign.seal.CompletionCertificate.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers from the envelope and its log what the certificate of completion tells. */
final class CertificateFacts {
    private static final Wording WORDING =
            new Wording("Documents", "Recipients", "Events", "Pages", "SHA-256 original", "SHA-256 sealed", "Page");

    private final History history;
    private final Accounts accounts;
    private final SignatureStamps signatures;

    CertificateFacts(History history, Accounts accounts, SignatureStamps signatures) {
        this.history = history;
        this.accounts = accounts;
        this.signatures = signatures;
    }

    /** The certificate of an envelope that completes now; its last event is not in the log yet. */
    CompletionCertificate atCompletion(Envelope envelope, Map<String, String> sealedHashes, Instant at) {
        var times = times(envelope);
        var events = new ArrayList<>(CertificateEvents.of(history, envelope, times));
        events.add(CertificateEvents.line(
                new EnvelopeEvent.Completed(List.of()), SealEnvelope.SEALING, at, envelope, times));
        return certificate(
                "Certificate of completion", EnvelopeStatus.COMPLETED, envelope, sealedHashes, events, times);
    }

    /** What is known before the envelope completes. */
    CompletionCertificate soFar(Envelope envelope) {
        var times = times(envelope);
        var events = CertificateEvents.of(history, envelope, times);
        return certificate("Summary so far", envelope.status(), envelope, Map.of(), events, times);
    }

    private ZonedTimes times(Envelope envelope) {
        return new ZonedTimes(accounts.find(envelope.account()).settings().zone());
    }

    private CompletionCertificate certificate(
            String title,
            EnvelopeStatus status,
            Envelope envelope,
            Map<String, String> sealedHashes,
            List<EventLine> events,
            ZonedTimes times) {
        var log = history.of(envelope.account(), envelope.id().value());
        var signers = new SignerBlocks(signatures, times, log);
        return new CompletionCertificate(
                title,
                head(envelope, status, times),
                documents(envelope, sealedHashes),
                envelope.contents().recipients().stream()
                        .map(r -> signers.of(r, envelope))
                        .toList(),
                events,
                WORDING);
    }

    private List<Entry> head(Envelope envelope, EnvelopeStatus status, ZonedTimes times) {
        var sender = envelope.sender();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Envelope ID", envelope.id().toString().toUpperCase(Locale.ROOT)));
        entries.add(new Entry(
                "Status",
                status.wire().substring(0, 1).toUpperCase(Locale.ROOT)
                        + status.wire().substring(1)));
        entries.add(new Entry("Subject", envelope.contents().emailSubject()));
        entries.add(new Entry("Sender", sender.name() + " <" + sender.email() + ">"));
        if (sender.ip() != null) {
            entries.add(new Entry("Sender's IP address", sender.ip()));
        }
        entries.add(new Entry("Document pages", String.valueOf(pages(envelope))));
        entries.add(Entry.ownPages("Certificate pages"));
        entries.add(new Entry("Signatures", String.valueOf(given(envelope, TabType.SIGN_HERE))));
        entries.add(new Entry("Initials", String.valueOf(given(envelope, TabType.INITIAL_HERE))));
        entries.add(new Entry("AutoNav", isAutoNavOn(envelope) ? "Enabled" : "Disabled"));
        entries.add(new Entry(
                "Envelope ID stamping", EnvelopeIdStamping.isOn(envelope, accounts) ? "Enabled" : "Disabled"));
        entries.add(new Entry("Time zone", times.zone()));
        envelope.contents().customFields().stream()
                .filter(CustomField::show)
                .forEach(field -> entries.add(new Entry(field.name(), field.value())));
        return entries;
    }

    private static boolean isAutoNavOn(Envelope envelope) {
        var own = envelope.contents().rest().members().get("autoNavigation");
        return !"false".equalsIgnoreCase(String.valueOf(own));
    }

    private static int pages(Envelope envelope) {
        return envelope.contents().documents().stream()
                .mapToInt(d -> d.pages().size())
                .sum();
    }

    private static long given(Envelope envelope, TabType type) {
        return envelope.contents().tabs().stream()
                .filter(tab -> tab.type() == type
                        && tab.value() != null
                        && !tab.value().isEmpty())
                .count();
    }

    private static List<DocumentLine> documents(Envelope envelope, Map<String, String> sealedHashes) {
        return envelope.contents().documents().stream()
                .map(d -> new DocumentLine(
                        d.name(), d.pages().size(), d.sha256(), sealedHashes.getOrDefault(d.id(), "Not sealed yet")))
                .toList();
    }
}
