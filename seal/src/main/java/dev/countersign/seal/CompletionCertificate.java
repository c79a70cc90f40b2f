package dev.countersign.seal;

import java.util.List;

/** The content of a certificate of completion, already worded; the writer only typesets it. */
public record CompletionCertificate(
        String title,
        List<Entry> head,
        List<DocumentLine> documents,
        List<SignerBlock> signers,
        List<EventLine> events,
        Wording wording) {
    public CompletionCertificate {
        head = List.copyOf(head);
        documents = List.copyOf(documents);
        signers = List.copyOf(signers);
        events = List.copyOf(events);
    }

    public CompletionCertificate(
            String title,
            List<Entry> head,
            List<DocumentLine> documents,
            List<SignerBlock> signers,
            List<EventLine> events) {
        this(title, head, documents, signers, events, Wording.english());
    }

    /** A label and what it is about, such as "Envelope ID". */
    public record Entry(String label, String value) {
        private static final String OWN_PAGES = "\uE000";

        /** How many pages the certificate itself has: known once it is written. */
        public static Entry ownPages(String label) {
            return new Entry(label, OWN_PAGES);
        }

        boolean isOwnPages() {
            return value.equals(OWN_PAGES);
        }
    }

    /** One document of the envelope; the hashes are SHA-256 in hex. */
    public record DocumentLine(String name, int pages, String originalSha256, String sealedSha256) {}

    /** One event: when (UTC, worded), who, what. */
    public record EventLine(String time, String who, String what) {}

    /** The words the writer itself adds. */
    public record Wording(
            String documents,
            String signers,
            String events,
            String pages,
            String original,
            String sealed,
            String page) {
        public static Wording english() {
            return new Wording("Documents", "Signers", "Events", "Pages", "SHA-256 original", "SHA-256 sealed", "Page");
        }
    }
}
