package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.EnvelopeId;
import java.util.Locale;

/**
 * A link in a mail.
 *
 * @param addressHash of the address it was sent to: who was corrected to another one gets a link of his own
 */
public record MailLink(
        AccountId account, EnvelopeId envelope, String recipientId, String addressHash, boolean revoked) {
    static MailLink to(AccountId account, EnvelopeId envelope, Recipient recipient) {
        return new MailLink(account, envelope, recipient.id(), addressHash(recipient), false);
    }

    boolean isFor(Recipient recipient) {
        return !revoked && addressHash.equals(addressHash(recipient));
    }

    private static String addressHash(Recipient recipient) {
        return Digest.sha256(recipient.email().strip().toLowerCase(Locale.ROOT));
    }
}
