package dev.countersign.envelope;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one door to stored envelopes. */
public interface Envelopes {
    /** Refuses with {@code ENVELOPE_DOES_NOT_EXIST} what is not there or belongs to another account. */
    Envelope find(AccountId account, EnvelopeId id);

    /** Stores a draft with the facts of its first verb; the same transaction id gives the envelope it gave before. */
    Envelope add(Envelope draft, Actor by, Function<Envelope, List<EnvelopeEvent>> verb);

    Page<Envelope> search(AccountId account, EnvelopeSearch search);

    Optional<Envelope> ofTransaction(AccountId account, String transactionId);

    /** Locks the envelope, lets one verb speak, and keeps its facts and the new state together. */
    Envelope change(AccountId account, EnvelopeId id, Actor by, Function<Envelope, List<EnvelopeEvent>> verb);
}
