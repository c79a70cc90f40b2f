package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;

/**
 * A link in a mail.
 *
 * @param person to whom it was sent: who is put into his place by a correction gets a link of his own
 */
public record MailLink(AccountId account, EnvelopeId envelope, String recipientId, String person, boolean revoked) {
    static MailLink to(AccountId account, EnvelopeId envelope, Recipient recipient) {
        return new MailLink(account, envelope, recipient.id(), recipient.person(), false);
    }

    boolean isFor(Recipient recipient) {
        return !revoked && person.equals(recipient.person());
    }
}
