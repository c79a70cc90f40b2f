package dev.countersign.sealing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.SealedDocument;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.WallClock;
import dev.countersign.seal.CertificateWriter;
import dev.countersign.store.Blobs;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes and keeps the sealed files of an envelope: each document, then the certificate that names their hashes. */
public final class DocumentSealing {
    private final StampedDocuments stamped;
    private final CertificateFacts facts;
    private final Blobs blobs;
    private final WallClock clock;
    private final CertificateWriter writer = new CertificateWriter();

    DocumentSealing(StampedDocuments stamped, CertificateFacts facts, Blobs blobs, WallClock clock) {
        this.stamped = stamped;
        this.facts = facts;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Call it outside a transaction. Nothing is kept before all is sealed: a seal that fails later leaves no litter. */
    List<SealedDocument> seal(Envelope envelope) {
        var at = clock.instant();
        var files = new LinkedHashMap<String, byte[]>();
        for (var document : envelope.contents().documents()) {
            files.put(document.id(), stamped.sealed(envelope, document, at));
        }
        var hashes = new LinkedHashMap<String, String>();
        files.forEach((documentId, file) -> hashes.put(documentId, Digest.sha256(file)));
        var certificate = writer.write(facts.atCompletion(envelope, hashes, at));
        files.put(SealedDocument.CERTIFICATE, stamped.seal(certificate, List.of(), at));
        return files.entrySet().stream()
                .map(file -> new SealedDocument(file.getKey(), blobs.put(file.getValue())))
                .toList();
    }
}
