package dev.countersign.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The mails we owe and those we sent. */
public interface MailMessages {
    /** Whether it is new: a fact writes to an address once. */
    boolean add(MailMessage message);

    Optional<MailMessage> find(UUID id);

    void sent(UUID id, Instant at);

    void failed(UUID id, String error);

    void dropped(UUID id);

    /** A try that went wrong and will be repeated. */
    void delayed(UUID id, String error);
}
