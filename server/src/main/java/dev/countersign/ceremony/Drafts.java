package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What signers gave before finishing: it outlives the session, and belongs to the person, not to his place. */
public interface Drafts {
    void save(AccountId account, EnvelopeId envelope, String person, TabValue value);

    Map<UUID, String> values(AccountId account, EnvelopeId envelope, String person);

    void adopt(AccountId account, EnvelopeId envelope, String person, AdoptedSignature signature);

    Optional<AdoptedSignature> adopted(AccountId account, EnvelopeId envelope, String person);

    /** Forgets the values: they stand in the envelope now. */
    void clear(AccountId account, EnvelopeId envelope, String person);

    /** Counts a wrong access code of someone who is done already. When the last was before {@code since}, it is the first. */
    void countLateFailure(AccountId account, EnvelopeId envelope, String person, Instant at, Instant since);

    /** How many there are; none when the last was before {@code since}. */
    int lateFailures(AccountId account, EnvelopeId envelope, String person, Instant since);

    void forgetLateFailures(AccountId account, EnvelopeId envelope, String person);
}
