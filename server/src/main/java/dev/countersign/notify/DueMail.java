package dev.countersign.notify;

import dev.countersign.envelope.Sender;
import dev.countersign.envelope.recipient.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a fact calls for.
 *
 * @param recipientId null when it goes to the sender; for a notice to the sender, whom it is about
 */
public record DueMail(MailKind kind, @Nullable String recipientId, String name, String address) {
    /** Who signs in person is invited through his host. */
    static DueMail to(Recipient recipient, MailKind kind) {
        var host = recipient.arrangement().host();
        return host != null && kind.invites()
                ? new DueMail(kind, recipient.id(), host.name(), host.email())
                : new DueMail(kind, recipient.id(), recipient.name(), recipient.email());
    }

    static DueMail to(Sender sender, MailKind kind) {
        return new DueMail(kind, null, sender.name(), sender.email());
    }

    static DueMail about(Recipient recipient, Sender sender, MailKind kind) {
        return new DueMail(kind, recipient.id(), sender.name(), sender.email());
    }

    /** What tells addresses apart. */
    public String addressKey() {
        return MailAddress.key(address);
    }
}
