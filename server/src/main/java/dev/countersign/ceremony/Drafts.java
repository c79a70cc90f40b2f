package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What signers gave before finishing: it outlives the session. */
public interface Drafts {
    void save(AccountId account, EnvelopeId envelope, String recipientId, TabValue value);

    Map<UUID, String> values(AccountId account, EnvelopeId envelope, String recipientId);

    void adopt(AccountId account, EnvelopeId envelope, String recipientId, AdoptedSignature signature);

    Optional<AdoptedSignature> adopted(AccountId account, EnvelopeId envelope, String recipientId);

    /** Forgets the values: they stand in the envelope now. */
    void clear(AccountId account, EnvelopeId envelope, String recipientId);

    /** Counts a wrong access code of someone who is done already, and tells how many there were. */
    int countLateFailure(AccountId account, EnvelopeId envelope, String recipientId);

    int lateFailures(AccountId account, EnvelopeId envelope, String recipientId);
}
