package dev.countersign.notify;

/** Where text messages are handed over. */
public interface SmsGateway {
    /** Whether this server can send text messages at all. */
    boolean isThere();

    /** Throws when another try may do better. The same message may come twice, under the same id. */
    void deliver(TextMessage message);
}
