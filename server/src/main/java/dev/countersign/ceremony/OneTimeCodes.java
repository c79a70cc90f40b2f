package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one-time codes of the last hour or so. */
public interface OneTimeCodes {
    /** Adds one, and forgets those of this person that were sent before {@code since}. */
    void add(OneTimeCode code, Instant since);

    Optional<OneTimeCode> find(UUID id);

    /** The codes that were sent to the person at {@code since} or later, the latest first. */
    List<OneTimeCode> sentTo(AccountId account, EnvelopeId envelope, String person, Instant since);

    /** Uses the code up. False when it was used already. */
    boolean use(UUID id, Instant at);

    /** Nobody needs the code itself any more. */
    void delivered(UUID id);
}
