package dev.countersign.envelope;

/**
 * A sealed file of a completed envelope.
 *
 * @param documentId a document's id, or {@code certificate}
 */
public record SealedDocument(String documentId, String sha256) {
    public static final String CERTIFICATE = "certificate";
}
