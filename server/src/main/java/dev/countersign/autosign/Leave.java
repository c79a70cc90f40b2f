package dev.countersign.autosign;

import dev.countersign.envelope.AutomaticSigning.Authority;
import dev.countersign.envelope.recipient.AdoptedSignature;

/** Whether the server may and can sign for somebody now. */
sealed interface Leave {
    /** By this authority, with this signature. */
    record Granted(Authority authority, AdoptedSignature signature) implements Leave {}

    /** @param reason in words for people */
    record Withheld(String reason) implements Leave {}
}
