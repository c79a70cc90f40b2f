package dev.countersign.sealing;

import static dev.countersign.kernel.ErrorCode.DOCUMENT_DOES_NOT_EXIST;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.SealedDocument;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.WallClock;
import dev.countersign.seal.CertificateWriter;
import dev.countersign.seal.Combiner;
import dev.countersign.store.Blobs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Hands out what was sealed, and makes on demand what is not kept: merged files, archives, states in between. */
final class StoredSealedFiles implements SealedFiles {
    private static final Semaphore MERGING = new Semaphore(2, true); // it takes several times the files' memory

    private final StampedDocuments stamped;
    private final CertificateFacts facts;
    private final Blobs blobs;
    private final WallClock clock;
    private final RecentFiles combined = new RecentFiles(64L << 20);
    private final RecentFiles unfinished = new RecentFiles(32L << 20);
    private final Combiner combiner = new Combiner();
    private final CertificateWriter writer = new CertificateWriter();

    StoredSealedFiles(StampedDocuments stamped, CertificateFacts facts, Blobs blobs, WallClock clock) {
        this.stamped = stamped;
        this.facts = facts;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public byte[] document(Envelope envelope, String documentId) {
        if (documentId.equals(SealedDocument.CERTIFICATE)) {
            return certificate(envelope);
        }
        var document = envelope.contents().document(documentId).orElseThrow(() -> missing(envelope, documentId));
        return bytes(envelope, document);
    }

    private byte[] bytes(Envelope envelope, EnvelopeDocument document) {
        return isSealed(envelope) ? sealed(envelope, document.id()) : soFar(envelope, document);
    }

    private byte[] soFar(Envelope envelope, EnvelopeDocument document) {
        var key = envelope.id() + "/" + envelope.version() + "/" + document.sha256() + "/" + document.id();
        return unfinished.get(key, () -> stamped.unsealed(envelope, document));
    }

    @Override
    public byte[] certificate(Envelope envelope) {
        return isSealed(envelope) ? sealed(envelope, SealedDocument.CERTIFICATE) : writer.write(facts.soFar(envelope));
    }

    @Override
    public byte[] combined(Envelope envelope, boolean withCertificate) {
        if (!isSealed(envelope)) {
            return merged(envelope, withCertificate);
        }
        var key = envelope.id() + "/" + envelope.version() + "/" + withCertificate;
        return combined.get(key, () -> stamped.seal(merged(envelope, withCertificate), List.of(), clock.instant()));
    }

    private byte[] merged(Envelope envelope, boolean withCertificate) {
        var files = new ArrayList<byte[]>();
        downloads(envelope).forEach(document -> files.add(bytes(envelope, document)));
        if (withCertificate) {
            files.add(certificate(envelope));
        }
        if (files.isEmpty()) {
            throw DOCUMENT_DOES_NOT_EXIST
                    .because()
                    .with(Refusal.Detail.of("documentId", "combined", "an envelope with documents"));
        }
        return merged(files);
    }

    private byte[] merged(List<byte[]> files) {
        MERGING.acquireUninterruptibly();
        try {
            return combiner.merge(files);
        } finally {
            MERGING.release();
        }
    }

    @Override
    public byte[] archive(Envelope envelope) {
        var archive = new Archive();
        downloads(envelope).forEach(document -> archive.add(document.name(), bytes(envelope, document)));
        archive.add("Summary", certificate(envelope));
        return archive.bytes(clock.instant());
    }

    private static List<EnvelopeDocument> downloads(Envelope envelope) {
        return envelope.contents().documents().stream()
                .filter(EnvelopeDocument::includeInDownload)
                .sorted(Comparator.comparingInt(EnvelopeDocument::order))
                .toList();
    }

    private static boolean isSealed(Envelope envelope) {
        return envelope.status() == EnvelopeStatus.COMPLETED;
    }

    private byte[] sealed(Envelope envelope, String documentId) {
        var sha256 = envelope.sealedSha256(documentId).orElseThrow(() -> missing(envelope, documentId));
        return blobs.get(sha256)
                .orElseThrow(
                        () -> new IllegalStateException("the sealed file " + sha256 + " is missing from the store"));
    }

    private static Refusal missing(Envelope envelope, String documentId) {
        var known = envelope.contents().documents().stream()
                .map(EnvelopeDocument::id)
                .toList();
        return DOCUMENT_DOES_NOT_EXIST
                .because()
                .with(Refusal.Detail.of(
                        "documentId",
                        documentId,
                        "one of " + String.join(", ", known) + ", combined, archive, certificate"));
    }
}
