package dev.countersign.storefront;

/** The Admin API of a shop gave no useful answer. The text is ours, never the shop's: it may stand in a log. */
public final class AdminFailed extends RuntimeException {
    private final int status;

    public AdminFailed(int status, String what) {
        super(what, null, false, false);
        this.status = status;
    }

    /** The HTTP status, or 0 where there was no answer at all. */
    public int status() {
        return status;
    }
}
