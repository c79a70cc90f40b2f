package dev.countersign.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The mails we owe and those we sent. */
public interface MailMessages {
    /** Whether it is new: a fact writes to an address once. */
    boolean add(MailMessage message);

    Optional<MailMessage> find(UUID id);

    /** The secret path the mail holds: minted at the first try and the same for each later one, until it is sent. */
    String link(UUID id, Supplier<String> mint);

    void sent(UUID id, Instant at);

    void failed(UUID id, String error);

    void dropped(UUID id);

    /** A try that went wrong and will be repeated. */
    void delayed(UUID id, String error);
}
