package dev.countersign.shop.http;

/** A request that nobody can read; its message is the answer. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
