package dev.countersign.sealing;

import dev.countersign.envelope.Envelope;

/** The files of an envelope as they stand: sealed once it is completed, before that stamped with what was signed so far. */
public interface SealedFiles {
    /** One document. Refuses with {@code DOCUMENT_DOES_NOT_EXIST} what is not there. */
    byte[] document(Envelope envelope, String documentId);

    /** All documents in their order as one PDF, sealed on its own once the envelope is completed. */
    byte[] combined(Envelope envelope, boolean withCertificate);

    byte[] certificate(Envelope envelope);

    /** A ZIP of all documents and {@code Summary.pdf}. */
    byte[] archive(Envelope envelope);
}
