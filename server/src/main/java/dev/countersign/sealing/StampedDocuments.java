package dev.countersign.sealing;

import dev.countersign.account.Accounts;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.seal.ChangesForbidden;
import dev.countersign.seal.SealRequest;
import dev.countersign.seal.Sealer;
import dev.countersign.seal.Stamp;
import java.time.Instant;
import java.util.List;

/** Documents with what was signed on them, sealed or as they stand. */
final class StampedDocuments {
    private static final String REASON = "Everyone has signed";

    private final Documents documents;
    private final Accounts accounts;
    private final SealingKeys keys;
    private final TabStamps tabs;
    private final Sealer sealer = new Sealer();

    StampedDocuments(Documents documents, SignatureImages images, Accounts accounts, SealingKeys keys) {
        this.documents = documents;
        this.accounts = accounts;
        this.keys = keys;
        this.tabs = new TabStamps(images::bytes);
    }

    byte[] sealed(Envelope envelope, EnvelopeDocument document, Instant at) {
        var original = documents.bytes(document.sha256());
        try {
            return seal(original, stamps(envelope, document), at);
        } catch (ChangesForbidden e) {
            return withoutStamps(original, at);
        }
    }

    // its author allowed at most further signatures: then the certificate of completion alone tells what was signed
    private byte[] withoutStamps(byte[] original, Instant at) {
        try {
            return seal(original, List.of(), at);
        } catch (ChangesForbidden e) {
            return original;
        }
    }

    /** A seal over the file as it is. */
    byte[] seal(byte[] pdf, List<Stamp> stamps, Instant at) {
        return sealer.seal(new SealRequest(pdf, stamps, keys.current(), at, REASON));
    }

    byte[] unsealed(Envelope envelope, EnvelopeDocument document) {
        var original = documents.bytes(document.sha256());
        try {
            return sealer.stamp(original, stamps(envelope, document));
        } catch (ChangesForbidden e) {
            return original;
        }
    }

    private List<Stamp> stamps(Envelope envelope, EnvelopeDocument document) {
        return tabs.of(envelope, document, EnvelopeIdStamping.isOn(envelope, accounts));
    }
}
