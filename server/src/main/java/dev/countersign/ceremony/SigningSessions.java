package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;

/** The ways into the signing pages. What is returned are secrets of 256 bits; only their hashes are stored. */
public interface SigningSessions {
    /** The path of a URL that opens the ceremony once, within five minutes, such as {@code /signing/v/…}. */
    String view(ViewTerms terms);

    /** The path of a link for a mail, such as {@code /signing/m/…}; it lives until a correction replaces it. */
    String mailLink(AccountId account, EnvelopeId envelope, String recipientId);
}
