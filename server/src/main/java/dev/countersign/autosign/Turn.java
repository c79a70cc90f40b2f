package dev.countersign.autosign;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;

/** Whose turn it is, as the job that signs for him is told. */
record Turn(AccountId account, EnvelopeId envelope, String recipientId) {
    static Turn parse(String instance) {
        var parts = instance.split("/", 3);
        return new Turn(AccountId.of(parts[0]), EnvelopeId.of(parts[1]), parts[2]);
    }

    String instance() {
        return account + "/" + envelope + "/" + recipientId;
    }
}
