package dev.countersign.seal;

/** Says why a file cannot be used as a document. */
public final class PdfRefused extends RuntimeException {
    private final Reason reason;

    public PdfRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public PdfRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The kinds of refusal, for callers that translate them. */
    public enum Reason {
        NOT_A_PDF,
        BROKEN,
        ENCRYPTED,
        NO_PAGES,
        TOO_MANY_PAGES,
        TOO_LARGE_INSIDE,
        TOO_SLOW,
        XFA
    }
}
