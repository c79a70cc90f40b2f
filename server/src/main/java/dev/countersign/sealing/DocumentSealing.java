package dev.countersign.sealing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.SealedDocument;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Blobs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes and keeps the sealed files of an envelope: each document, then the certificate that names their hashes. */
public final class DocumentSealing {
    private final StampedDocuments stamped;
    private final CertificateFacts facts;
    private final Blobs blobs;
    private final WallClock clock;
    private final CertificateFile writer = new CertificateFile();

    DocumentSealing(StampedDocuments stamped, CertificateFacts facts, Blobs blobs, WallClock clock) {
        this.stamped = stamped;
        this.facts = facts;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Call it outside a transaction. */
    List<SealedDocument> seal(Envelope envelope) {
        var at = clock.instant();
        var hashes = new LinkedHashMap<String, String>();
        for (var document : envelope.contents().documents()) {
            hashes.put(document.id(), blobs.put(stamped.sealed(envelope, document, at)));
        }
        var certificate = writer.write(facts.atCompletion(envelope, hashes, at));
        hashes.put(SealedDocument.CERTIFICATE, blobs.put(stamped.seal(certificate, List.of(), at)));
        var sealed = new ArrayList<SealedDocument>();
        hashes.forEach((documentId, sha256) -> sealed.add(new SealedDocument(documentId, sha256)));
        return List.copyOf(sealed);
    }
}
