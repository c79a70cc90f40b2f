package dev.countersign.notify;

/** This mail will never be taken; trying again is pointless. */
public final class MailRefused extends RuntimeException {
    public MailRefused(String message) {
        super(message);
    }
}
