package dev.countersign.notify;

/** Where mails are handed over. */
public interface Postbox {
    /** Throws {@link MailRefused} when it will never be taken, {@link MailDelayed} when another try may do better. */
    void deliver(OutgoingMail mail);
}
