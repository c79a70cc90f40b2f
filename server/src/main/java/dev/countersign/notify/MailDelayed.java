package dev.countersign.notify;

/** The mail was not taken now; another try may do better. */
public final class MailDelayed extends RuntimeException {
    public MailDelayed(String message, Throwable cause) {
        super(message, cause);
    }
}
