package dev.countersign.seal;

/** An earlier signature of the document certifies that nothing may be stamped on it any more. */
public final class ChangesForbidden extends RuntimeException {
    public ChangesForbidden(String message) {
        super(message);
    }
}
